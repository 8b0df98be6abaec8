import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import { clockOf } from '../../clock.ts'
import { assets, gonePage } from '../../preview/pages.ts'
import { previewAssets } from '../../preview/paths.ts'
import { addressHeader } from '../../requestAddress.ts'
import { createGate } from '../gate.ts'
import { limitRate } from '../limitRate.ts'
import { siteHeaders } from '../siteHeaders.ts'
import { pageSeen } from './pageSeen.ts'
import { placeIn } from './placeIn.ts'
import { previewHeaders } from './previewHeaders.ts'
import { sendDraftFile } from './sendDraftFile.ts'
import { type Seen, whatIsSeen } from './whatIsSeen.ts'

/** A page of many pictures is opened some times a minute, and behind one address of a consulate sit several people. */
const mostInMinute = 300

/** What is ready to be sent: a page, or a file that may be seen. */
type Ready = { status: number; html: string } | { seen: Seen; file: string }

/**
 * Answers below `/preview/`: the draft of a text and its files, to colleagues who are logged in and by signed links. What may
 * not be seen is one and the same page, whatever the reason.
 */
export function previewDoor({ payload }: { payload: Payload }) {
  const rate = limitRate({ most: mostInMinute, windowMs: 60_000 })
  // Showing a draft takes some dozen questions to the database; nobody gets more of it than this.
  const gate = createGate({ atOnce: 4, waiting: 100 })
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    const [pathname = '', query = ''] = (request.url ?? '').split('?', 2)
    const asset = assets.get(pathname)
    // Named by their content; they tell nothing of any text.
    if (asset !== undefined) return void response.writeHead(200, siteHeaders(`assets/${pathname.slice(previewAssets.length)}`)).end(asset)
    const wait = rate.waitFor(String(request.headers[addressHeader] ?? ''), clockOf(payload).now())
    if (wait > 0) return later({ response, status: 429, wait })
    const ready = await gate.pass(() => prepare({ payload, request, pathname, query }))
    if (!ready) return later({ response, status: 503, wait: 5 })
    // Outside the gate: whoever reads slowly holds up nobody.
    if ('file' in ready) return sendDraftFile({ request, response, ...ready })
    response.writeHead(ready.status, previewHeaders('page.html')).end(request.method === 'HEAD' ? undefined : ready.html)
  }
}

type Asked = { payload: Payload; request: IncomingMessage; pathname: string; query: string }

async function prepare({ payload, request, pathname, query }: Asked): Promise<Ready> {
  const place = placeIn({ payload, pathname })
  const seen = place && (await whatIsSeen({ payload, request, place }))
  if (!place || !seen) return { status: 404, html: gonePage() }
  if (place.file !== null) return { seen, file: place.file }
  return pageSeen({ request, seen, path: place.path, isPhone: new URLSearchParams(query).get('width') === 'phone' })
}

const later = ({ response, status, wait }: { response: ServerResponse; status: number; wait: number }) =>
  void response
    .writeHead(status, { ...previewHeaders('later.txt'), 'Retry-After': String(wait) })
    .end('请稍后再试。\nPlease try again in a minute.\n')
