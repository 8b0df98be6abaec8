import type { CollectionBeforeValidateHook } from 'payload'
import { FabuError } from '../errors.ts'
import { idOf } from '../relation.ts'

const deepest = 6

/** Refuses a parent that would make a column its own ancestor, or a tree deeper than a menu can show. */
export const keepTree: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  let parent = idOf(data?.parent)
  for (let depth = 1; parent; depth++) {
    if (parent === originalDoc?.id) refuse('column.circle', '栏目不能是自己的上级。', 'A column cannot be its own ancestor.')
    if (depth > deepest) refuse('column.tooDeep', `栏目最多 ${deepest} 级。`, `Columns may be ${deepest} levels deep.`)
    const above = await req.payload.findByID({ collection: 'columns', id: parent, depth: 0, req, disableErrors: true })
    parent = idOf(above?.parent)
  }
  return data
}

function refuse(code: string, zh: string, en: string): never {
  throw new FabuError({ code, status: 400, message: { zh, en }, reasons: [{ code, path: 'parent', zh, en }] })
}
