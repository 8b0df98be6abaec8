import type { Inspected, LookContext, Piece } from '../channel.ts'
import { submissionId } from './submissionId.ts'
import { readSubmission } from './submit.ts'

/** Asks for each submission's status. A text the portal rolled back is `withdrawn`; one it never took up stays handed over. */
export async function inspect(context: LookContext, pieces: Piece[]): Promise<Inspected[]> {
  const answers: Inspected[] = []
  for (const piece of pieces) answers.push(await judge(context, piece))
  return answers
}

async function judge(context: LookContext, piece: Piece): Promise<Inspected> {
  const { publication, delivery } = piece
  const part = partOf(piece)
  if (context.outlet.mode === 'manual' || part === null) return { publication, state: 'cannotTell', reason: words.byHand }
  const held = await readSubmission(context, submissionId(delivery, part))
  if (!held || held.status === 'withdrawn') {
    const code = held ? 'cityPortal.withdrawn' : 'cityPortal.404'
    const found = await context.keep(held?.text ?? JSON.stringify({ submissionId: submissionId(delivery, part), status: 404 }))
    return { publication, state: 'gone', code, reason: held ? words.withdrawn : words.unknown, found, isCertain: false }
  }
  const sent = ((piece.progress.regained ?? {}) as Record<string, string>)[part] ?? piece.bytesHash
  if (held.sha256 === null || held.sha256 === sent) return { publication, state: 'same' }
  const differences = [{ place: words.text, before: `SHA-256 ${sent}`, after: `SHA-256 ${held.sha256}` }]
  return { publication, state: 'changed', differences, found: await context.keep(held.text) }
}

/** Which part of its delivery a piece was, by the portal's receipt; null where a person entered it. */
function partOf({ progress, externalId }: Piece): number | null {
  const receipts = (progress.receipts ?? {}) as Record<string, { externalId?: string }>
  const found = Object.entries(receipts).find(([, receipt]) => receipt.externalId === externalId)
  return found ? Number(found[0]) : null
}

const words = {
  text: { zh: '平台留存的稿件', en: 'The text as the portal holds it' },
  withdrawn: { zh: '上级平台已撤回此稿，请核实原因后处理。', en: 'The portal took the text down. Find out why, then decide.' },
  unknown: { zh: '上级平台查无此稿。', en: 'The portal knows no such submission.' },
  byHand: { zh: '由人工报送，请人工查看。', en: 'It was handed over by hand: a person has to look.' },
}
