import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import type { Reason } from '../errors.ts'
import type { PreviewLink } from '../payload-types.ts'
import { type Action, action } from '../review/action.ts'
import { type Command, mayEdit } from '../review/command.ts'
import { commandPath } from '../review/pipelinePath.ts'
import { refusalOf } from '../review/refusal.ts'
import { isSealed } from '../trail/sealOf.ts'
import { stateOfLink } from './linkState.ts'
import { previewPath } from './paths.ts'
import { mustMayRevoke } from './revokeLink.ts'

/** One link as the Pipeline tab shows it. `revoke` is null once it opens no more. */
export type LinkView = Pick<PreviewLink, 'recipient' | 'purpose' | 'madeByName' | 'expiresAt' | 'opens' | 'follows'> & {
  uid: string
  state: ReturnType<typeof stateOfLink>
  revoke: Action | null
}

/** What this person may see and do of a draft's preview: `open` shows it, `makeAt` makes a link, null where they may not, for `reasons`. */
export type PreviewView = { open: string | null; makeAt: string | null; reasons: Reason[]; links: LinkView[] }

/** The most links that are shown; older ones stand in their list. */
const most = 20

/** Judged by the rules of the commands themselves. */
export async function previewActions({ req, collection, id, text }: Command & { text: string }): Promise<PreviewView> {
  if (await isSealed({ req, text })) return { open: null, makeAt: null, reasons: [], links: [] }
  const reasons = await refusalOf(() => mayEdit({ req, collection, id }))
  return {
    open: previewPath({ collection, id }),
    makeAt: reasons.length > 0 ? null : commandPath(req, collection, id, 'preview-link'),
    reasons,
    links: await linksOf({ req, text }),
  }
}

async function linksOf({ req, text }: { req: PayloadRequest; text: string }): Promise<LinkView[]> {
  const { docs } = await req.payload.find({
    collection: 'preview-links',
    where: { text: { equals: text } },
    sort: '-madeAt',
    limit: most,
    pagination: false,
    depth: 0,
    req,
  })
  const now = clockOf(req.payload).now()
  return Promise.all(docs.map((link) => viewOf({ req, link, now })))
}

async function viewOf({ req, link, now }: { req: PayloadRequest; link: PreviewLink; now: Date }): Promise<LinkView> {
  const { uid, recipient, purpose, madeByName, expiresAt, opens, follows } = link
  const state = stateOfLink(link, now)
  const reasons = await refusalOf(async () => mustMayRevoke({ req, link }))
  return {
    uid: String(uid),
    recipient,
    purpose,
    madeByName,
    expiresAt,
    opens,
    follows,
    state,
    revoke:
      state === 'open'
        ? action({
            verb: 'revokeLink',
            label: { zh: '撤销', en: 'Revoke' },
            path: commandPath(req, 'preview-links', String(link.id), 'revoke'),
            applies: true,
            reasons,
          })
        : null,
  }
}
