import type { PayloadRequest } from 'payload'
import { textAddress } from '../channels/website/textAddress.ts'
import { clockOf } from '../clock.ts'
import { freezeBytes } from '../editions/canonical.ts'
import { lastEdition } from '../editions/lastEdition.ts'
import type { Language } from '../languages.ts'
import type { PreviewLink } from '../payload-types.ts'
import type { Snapshot } from '../snapshot.ts'
import { outPage, stalePage } from './pages.ts'
import { renderDraft } from './renderDraft.ts'

type Args = { req: PayloadRequest; link: PreviewLink; snapshot: Snapshot; reader: Language; path: string }

/** What a link shows: the draft, or that it changed since, or where the public reads it by now. `isDraft` when the draft is in it. */
export async function pageOfLink({ req, link, snapshot, reader, path }: Args): Promise<{ html: string; isDraft: boolean }> {
  const { hash } = freezeBytes(snapshot)
  const address = await publishedAt({ req, text: link.text, hash })
  if (address) return { html: outPage({ reader, address }), isDraft: false }
  if (!mayShow({ link, hash })) return { html: stalePage(reader), isDraft: false }
  const html = await renderDraft({
    payload: req.payload,
    snapshot,
    mediaRoot: `${path}/media/`,
    preview: {
      reader,
      name: link.recipient,
      openedAt: clockOf(req.payload).now().toISOString(),
      link: { number: String(link.uid), expiresAt: new Date(link.expiresAt).toISOString(), hasChanged: hash !== link.sha256 },
      phonePath: `${path}?width=phone`,
    },
  })
  return { html, isDraft: true }
}

/** Whether a link shows a draft of this hash: one to a state shows that state alone, and its files too. */
export const mayShow = ({ link, hash }: { link: Pick<PreviewLink, 'follows' | 'sha256'>; hash: string }): boolean =>
  link.follows === true || link.sha256 === hash

/** Where the public reads exactly this; null while it does not. */
async function publishedAt({ req, text, hash }: { req: PayloadRequest; text: string; hash: string }): Promise<string | null> {
  const edition = await lastEdition({ req, text })
  return edition?.sha256 === hash ? textAddress({ payload: req.payload, text, edition: String(edition.uid) }) : null
}
