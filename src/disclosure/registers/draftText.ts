import type { PayloadRequest, Where } from 'payload'
import { canCreateText } from '../../access/canEdit.ts'
import { couldBeId } from '../../database/couldBeId.ts'
import { FabuError, type Reason, refuseIf } from '../../errors.ts'
import type { Column } from '../../payload-types.ts'
import { type EditorNode, editorState, headingNode, paragraphNode, textNode } from '../../richtext/editorState.ts'
import { isLeftOut, wrongInput } from '../input.ts'

type Drafted = {
  req: PayloadRequest
  collection: 'articles' | 'notices'
  title: string
  column: Column
  nodes: EditorNode[]
  facts?: object
}

/**
 * Makes a draft of a text in Chinese from a row of a register, on behalf of the person behind the request: it takes the way of every text from there. Returns its item.
 * @throws {FabuError} 403 for somebody who writes no Chinese.
 */
export async function draftText({ req, collection, title, column, nodes, facts = {} }: Drafted): Promise<{ item: string; id: string }> {
  refuseIf(whyNotWrite({ req }), { code: 'text.forbidden', status: 403, message: { zh: '不能生成稿件：', en: 'It cannot be drafted:' } })
  const data = { title, language: 'zh', body: editorState(nodes), column: column.id, ...facts }
  const made = await req.payload.create({
    collection,
    data: data as never,
    draft: true,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return { item: made.item ?? '', id: String(made.id) }
}

/** Why this person cannot draft a text in Chinese: they write other languages. */
export const whyNotWrite = ({ req }: { req: PayloadRequest }): Reason[] =>
  canCreateText({ req, data: { language: 'zh' } })
    ? []
    : [{ code: 'text.language', zh: '您的语言范围不含中文。', en: 'Chinese is not among the languages you write.' }]

/** Words of several lines as paragraphs, under a heading. */
export const partOf = (heading: string, words: string): EditorNode[] => [
  headingNode(2, [textNode(heading)]),
  ...words
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => paragraphNode([textNode(line.trim())])),
]

/** The column a person names, by its id or office id; where they name none, the one of a type. @throws {FabuError} 400, 409 for none of the type */
export async function columnIn({ req, value, type }: { req: PayloadRequest; value: unknown; type: string }): Promise<Column> {
  const named = isLeftOut(value) ? '' : String(value)
  const byId = couldBeId(req.payload, named) ? [{ id: { equals: named } }] : []
  const where: Where = named ? { or: [...byId, { uid: { equals: named } }] } : { columnType: { equals: type } }
  const { docs } = await req.payload.find({ collection: 'columns', where, limit: 1, pagination: false, depth: 0, req })
  if (docs[0]) return docs[0]
  if (named) throw wrongInput({ path: 'column', zh: '没有这个栏目。', en: 'There is no such column.' })
  throw new FabuError({
    code: 'column.none',
    status: 409,
    message: { zh: `没有栏目类型为“${type}”的栏目，请指定栏目。`, en: `No column is of the type "${type}": name one.` },
  })
}

/** Whether a text that was drafted is still there; one in the trash is not. */
export async function isThere({
  req,
  collection,
  item,
}: {
  req: PayloadRequest
  collection: 'articles' | 'notices'
  item: unknown
}): Promise<boolean> {
  if (isLeftOut(item)) return false
  return (await req.payload.count({ collection, where: { item: { equals: item } }, req })).totalDocs > 0
}
