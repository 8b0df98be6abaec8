import type { Store } from '../store.ts'
import { type PageAnswer, plainAnswer } from './answers.tsx'

/** A picture an outlet was sent: `/sandbox/files/<outlet>/<id>`; null where there is none. */
export async function pictureAnswer(store: Store, pathname: string): Promise<PageAnswer | null> {
  const [, outlet = '', id = ''] = /^\/sandbox\/files\/([\w-]+)\/([\w-]+)$/.exec(pathname) ?? []
  const [row] = await store.rows('SELECT mime, bytes FROM files WHERE outlet = ? AND id = ?', [outlet, id])
  const isPicture = row && /^image\/(jpeg|png|gif|bmp)$/.test(String(row.mime))
  return isPicture ? plainAnswer(200, String(row.mime), Buffer.from(row.bytes as ArrayBuffer)) : null
}
