import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { freezeBytes } from '../../editions/canonical.ts'
import { mediaFolder } from '../../media/folder.ts'
import { mayShow } from '../../preview/pageOfLink.ts'
import { gonePage } from '../../preview/pages.ts'
import { mediaFiles } from '../../site/mediaFiles.ts'
import { openFile } from '../openFile.ts'
import { sendFile } from '../sendFile.ts'
import { previewHeaders } from './previewHeaders.ts'
import type { Seen } from './whatIsSeen.ts'

type Args = { request: IncomingMessage; response: ServerResponse; seen: Seen; file: string }

/** A picture or an attachment of a draft, to whoever sees that draft: one that this very text does not show is not there. */
export async function sendDraftFile({ request, response, seen, file }: Args): Promise<void> {
  const opened = isShown({ seen, file }) ? await openFile(join(mediaFolder(), file)) : null
  if (!opened) return void response.writeHead(404, previewHeaders('404.html')).end(gonePage())
  // The name holds the hash of the bytes.
  return sendFile({ request, response, file: opened, etag: `W/"${file}"`, headers: previewHeaders(file) })
}

function isShown({ seen, file }: { seen: Seen; file: string }): boolean {
  const { snapshot } = seen
  if (!snapshot || !mediaFiles(snapshot).includes(file)) return false
  return 'user' in seen || mayShow({ link: seen.link, hash: freezeBytes(snapshot).hash })
}
