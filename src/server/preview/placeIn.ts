import type { Payload } from 'payload'
import { couldBeId } from '../../database/couldBeId.ts'
import { linkFolder, previewFolder } from '../../preview/paths.ts'
import { isTextCollection, type TextCollection } from '../../texts.ts'

/** What an address below `/preview/` names: a page (`file` null) or one of its files; `path` is the page's own. */
export type Place = { path: string; file: string | null } & ({ signed: string } | { collection: TextCollection; id: string })

/** Reads an address; null for what names nothing. It says nothing yet of whether that is there, or for whom. */
export function placeIn({ payload, pathname }: { payload: Payload; pathname: string }): Place | null {
  const link = /^([\w.-]+)(?:\/media\/([\w.-]+))?$/.exec(below(pathname, linkFolder))
  if (link?.[1]) return { path: linkFolder + link[1], file: link[2] ?? null, signed: link[1] }
  const [, collection, id, file] = /^(\w+)\/([\w-]+)(?:\/media\/([\w.-]+))?$/.exec(below(pathname, previewFolder)) ?? []
  if (!isTextCollection(collection) || !id || !couldBeId(payload, id)) return null
  return { path: `${previewFolder}${collection}/${id}`, file: file ?? null, collection, id }
}

const below = (pathname: string, folder: string) => (pathname.startsWith(folder) ? pathname.slice(folder.length) : '')
