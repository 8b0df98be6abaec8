import { answerToError } from '../answerToError.ts'
import type { CallContext, HttpAnswer, SendContext } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import { signMessage } from './sign.ts'

const path = '/submissions'

/** Posts one signed submission. @returns the id of the portal's receipt. */
export async function submit(context: SendContext, { id, body }: { id: string; body: string }): Promise<string> {
  const { headers, secretHeaders } = signMessage(context, { id, body })
  const answer = await context.http({
    method: 'POST',
    path,
    headers: { ...headers, 'content-type': 'application/json' },
    secretHeaders,
    body,
    isCommit: true,
    timeoutMs: 30_000,
  })
  if (answer.status < 200 || answer.status > 299) throw answerToError({ channel: 'cityPortal', answer, isCommit: true })
  const receiptId = receiptOf(answer)
  if (receiptId) return receiptId
  throw unreadable()
}

/** Asks for a submission by its id. @returns its receipt, or null when the portal does not have it. */
export async function findSubmission(context: CallContext, id: string): Promise<string | null> {
  return (await readSubmission(context, id))?.receiptId ?? null
}

/** What the portal says of a submission: `status`, and the hash of the text it holds where it gives one. Null: it has none. */
export async function readSubmission(
  context: CallContext,
  id: string,
): Promise<{ receiptId: string; status: string; sha256: string | null; text: string } | null> {
  const answer = await context.http({ method: 'GET', path: `${path}/${encodeURIComponent(id)}`, ...signMessage(context, { id, body: '' }) })
  if (answer.status === 404) return null
  if (answer.status < 200 || answer.status > 299) throw answerToError({ channel: 'cityPortal', answer })
  const receiptId = receiptOf(answer)
  if (!receiptId) throw unreadable()
  const { status, sha256 } = JSON.parse(answer.text) as Record<string, unknown>
  return { receiptId, status: String(status ?? ''), sha256: typeof sha256 === 'string' && sha256 ? sha256 : null, text: answer.text }
}

function receiptOf({ text }: HttpAnswer): string | null {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && 'receiptId' in value
    return isObject && typeof value.receiptId === 'string' && value.receiptId ? value.receiptId : null
  } catch {
    return null
  }
}

const unreadable = () =>
  new ChannelError({
    kind: 'unknown',
    code: 'cityPortal.receipt.missing',
    message: { zh: '上级平台没有给出回执编号，将先查询。', en: 'The portal gave no receipt; it is looked up first.' },
  })
