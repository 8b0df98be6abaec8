import { createHash } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { isSignedWebhook } from '../channels/cityPortal/isSignedWebhook.ts'
import { sandboxCredentials } from '../channels/sandboxCredentials.ts'
import { nextNumber } from './nextNumber.ts'
import { dueAt, isSwitchedOn, jsonOf, type StandInAnswer, type StandInCall, type StandInTools } from './standIn.ts'
import type { Thing } from './store.ts'

const kind = 'portal.submission'

/** Calls after which something is taken in. */
export const portalCommits = ['/submissions']

/** One call at the portal stand-in: signed submissions, each taken once by its webhook-id. */
export async function answerPortal(tools: StandInTools, call: StandInCall): Promise<StandInAnswer> {
  const { webhookSecret = '' } = sandboxCredentials('cityPortal', call.outlet)
  const isSigned = isSignedWebhook({ secrets: [webhookSecret], headers: call.headers, body: call.body.toString(), now: tools.now() })
  if (!isSigned) return { status: 401, json: { error: 'signature' } }
  if (call.method === 'POST' && call.path === '/submissions') return takeSubmission(tools, call)
  const asked = /^\/submissions\/([\w-]+)$/.exec(call.path)?.[1]
  if (call.method === 'GET' && asked) return showSubmission(tools, call, asked)
  return { status: 404, json: { error: 'not found' } }
}

async function takeSubmission(tools: StandInTools, call: StandInCall): Promise<StandInAnswer> {
  const id = call.headers['webhook-id'] ?? ''
  const known = await tools.store.get(call.outlet, kind, id)
  if (known) return { status: 202, json: { receiptId: known.facts.receiptId } }
  const body = jsonOf(call)
  const data = body?.data
  if (!/^article\.(submitted|updated|withdrawn)$/.test(String(body?.type)) || typeof data !== 'object' || data === null)
    return { status: 422, json: { error: 'type or data' } }
  const receiptId = `receipt-${await nextNumber(tools.store, 'portal.receipt')}`
  const sha256 = createHash('sha256').update(call.body).digest('hex')
  const due = await dueAt({ tools, outlet: call.outlet, seconds: tools.delays.portalSeconds })
  const facts = { receiptId, type: body?.type, data, sha256, status: 'received' }
  await tools.store.put({ outlet: call.outlet, kind, id, facts, at: tools.now(), due })
  return { status: 202, json: { receiptId } }
}

async function showSubmission(tools: StandInTools, call: StandInCall, id: string): Promise<StandInAnswer> {
  const known = await tools.store.get(call.outlet, kind, id)
  if (!known) return { status: 404, json: { error: 'unknown submission' } }
  return { status: 200, json: { receiptId: known.facts.receiptId, status: known.facts.status, sha256: known.facts.sha256 } }
}

/** Decides on a submission whose time has come: 采用, or rejected while the `reject` switch is on. */
export async function decideSubmission(tools: StandInTools, submission: Thing) {
  const isRejected = await isSwitchedOn(tools, submission.outlet, 'reject')
  const status = submission.facts.type === 'article.withdrawn' ? 'withdrawn' : isRejected ? 'rejected' : 'accepted'
  await tools.store.settle(submission, { ...submission.facts, status, decidedAt: tools.now().toISOString() })
}

/** The status message the portal posts, signed as its submissions are. */
export function statusMessage({ submission, url, now }: { submission: Thing; url: string; now: Date }) {
  const { receiptId, status } = submission.facts
  const body = JSON.stringify({
    type: 'submission.status',
    timestamp: submission.facts.decidedAt,
    data: {
      submissionId: submission.id,
      receiptId,
      status,
      ...(status === 'rejected' ? { reason: '演练：切换为不予采用' } : {}),
      ...(status === 'accepted' ? { url: `${url}/sandbox/portal/${submission.outlet}/${submission.id}` } : {}),
    },
  })
  const id = `status-${submission.id}-${status}`
  const { webhookSecret = '' } = sandboxCredentials('cityPortal', submission.outlet)
  const signature = new Webhook(webhookSecret).sign(id, now, body)
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': signature,
  }
  return { headers, body }
}
