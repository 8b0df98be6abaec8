import type { Payload } from 'payload'
import { systemRequest } from '../delivery/systemRequest.ts'
import type { Seal } from '../payload-types.ts'
import type { TextCollection } from '../texts.ts'
import { readRecord } from '../verify/record.ts'
import { siblingsToBlank } from './blankSiblings.ts'
import { draftsOf } from './draftsOf.ts'
import { evidenceIn } from './evidenceIn.ts'
import { type OwnFile, ownFiles } from './ownFiles.ts'
import { ownKept } from './ownKept.ts'
import { siblingsOf } from './siblings.ts'
import { type Traces, tracesOf } from './tracesOf.ts'

/** What of a text lies on disk: uploads that no other text shows, and bytes that were sent or answered. */
export type Plan = { files: OwnFile[]; kept: string[]; traces: Traces }

/** Finds everything of a text on disk, and of the drafts that go with it. Changes nothing. */
export async function planSeal({ payload, seal }: { payload: Payload; seal: Seal }): Promise<Plan> {
  const { text } = seal
  const collection = seal.textCollection as TextCollection
  const req = await systemRequest(payload)
  const record = await readRecord({ payload, text })
  const { drafts, media } = await draftsOf({ payload, collection, text })
  const siblings = new Set((await siblingsOf({ payload, collection, text })).map(({ uid }) => uid))
  const traces = await tracesOf({ payload, record, drafts, siblings })
  const uids = [...record.contributions.map(({ subject }) => subject), ...evidenceIn(record).flatMap(({ media: shown }) => shown ?? [])]
  const ids = [...media]
  const gone = await siblingsToBlank({ req, collection, text, traces: traces.item })
  for (const { uid } of gone) ids.push(...(await draftsOf({ payload, collection, text: uid })).media)
  return {
    files: await ownFiles({ payload, texts: [text, ...gone.map(({ uid }) => uid)], shown: { uids, ids } }),
    kept: await ownKept({ payload, record, traces }),
    traces,
  }
}
