import type { IncomingMessage } from 'node:http'
import { clockOf } from '../../clock.ts'
import { readerLanguage } from '../../i18n/readerLanguage.ts'
import { noteOpening } from '../../preview/noteOpening.ts'
import { pageOfLink } from '../../preview/pageOfLink.ts'
import { brokenPage, gonePage, phonePage } from '../../preview/pages.ts'
import { renderDraft } from '../../preview/renderDraft.ts'
import type { Seen } from './whatIsSeen.ts'

type Args = { request: IncomingMessage; seen: Seen; path: string; isPhone: boolean }

/** The page of a draft for whoever sees it, or the one around it as wide as a telephone. An opening by link is counted before it is shown. */
export async function pageSeen({ request, seen, path, isPhone }: Args): Promise<{ status: number; html: string }> {
  const { req, snapshot } = seen
  const reader = readerLanguage({ header: request.headers['accept-language'], otherwise: seen.language })
  if (isPhone) return { status: 200, html: phonePage({ reader, path }) }
  if ('user' in seen) {
    if (!snapshot) return { status: 409, html: brokenPage(reader) }
    const openedAt = clockOf(req.payload).now().toISOString()
    const preview = { reader, name: seen.user.name, openedAt, link: null, phonePath: `${path}?width=phone` }
    return { status: 200, html: await renderDraft({ payload: req.payload, snapshot, mediaRoot: `${path}/media/`, preview }) }
  }
  // What is wrong with a draft is for its authors to know.
  if (!snapshot) return { status: 404, html: gonePage() }
  const { html, isDraft } = await pageOfLink({ req, link: seen.link, snapshot, reader, path })
  if (isDraft && request.method === 'GET') await noteOpening({ req, link: seen.link })
  return { status: 200, html }
}
