import { decideSubmission } from './portal.ts'
import type { StandInTools } from './standIn.ts'
import { finishPush } from './wechat/publishing.ts'

/** Ends what has been waiting long enough: publishing jobs and the portal's decisions. */
export async function settleDue(tools: StandInTools) {
  for (const thing of await tools.store.due(tools.now())) {
    if (thing.kind === 'wechat.push') await finishPush(tools, thing)
    if (thing.kind === 'portal.submission') await decideSubmission(tools, thing)
  }
}
