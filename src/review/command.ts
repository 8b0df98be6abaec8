import type { PayloadRequest } from 'payload'
import { canEditText } from '../access/canEdit.ts'
import { activeUser } from '../access/isActive.ts'
import { requireSecondStep } from '../accounts/secondStepReasons.ts'
import { FabuError, refuseIf } from '../errors.ts'
import type { User } from '../payload-types.ts'
import { checkPlainText } from '../richtext/plainText.ts'
import type { TextCollection } from '../texts.ts'

/** A command about one text, on behalf of the person behind the request. */
export type Command = { req: PayloadRequest; collection: TextCollection; id: string }

/** The active person behind a request. @throws {FabuError} 401 */
export function requireUser(req: PayloadRequest): User {
  const user = activeUser(req)
  if (user) return user
  throw new FabuError({ code: 'user.none', status: 401, message: { zh: '请先登录。', en: 'Log in first.' } })
}

/**
 * Whether the person may work on this text, by the very rule its collection has.
 * @throws {FabuError} 404 for no such text, 403 when their role or languages do not reach it.
 */
export async function mayEdit({ req, collection, id }: Command): Promise<User> {
  const user = requireUser(req)
  const rule = canEditText({ req })
  const found = await req.payload.find({
    pagination: false,
    collection,
    where: { id: { equals: id } },
    draft: true,
    depth: 0,
    limit: 1,
    trash: true,
    req,
  })
  if (!found.docs[0])
    throw new FabuError({ code: 'text.none', status: 404, message: { zh: '没有这个文本。', en: 'There is no such text.' } })
  const isAllowed =
    rule === true ||
    (rule !== false &&
      (await req.payload.count({ collection, where: { and: [{ id: { equals: id } }, rule] }, trash: true, req })).totalDocs > 0)
  if (!isAllowed) {
    throw new FabuError({
      code: 'text.forbidden',
      status: 403,
      message: { zh: '您的角色或语言不能处理此文本。', en: 'Your roles or languages do not reach this text.' },
    })
  }
  await requireSecondStep({ req, user, isDeciding: false })
  return user
}

type Named = {
  path: string
  zh: string
  en: string
  /** The most characters; 2,000 where nothing is said. */
  max?: number
  /** Whether line breaks are refused. */
  isLine?: boolean
}

/** Requires words from the person: a reason, a note. @throws {FabuError} 400, also for what no text may hold. */
export function requireWords(words: unknown, { path, zh, en, max = longestWords, isLine = false }: Named): string {
  const text = typeof words === 'string' ? words.trim() : ''
  if (text.length === 0 || text.length > max)
    throw new FabuError({ code: `${path}.needed`, status: 400, message: { zh, en }, reasons: [{ code: `${path}.needed`, path, zh, en }] })
  return fitWords(text, { path, isLine })
}

/** Words the person may leave out. @throws {FabuError} 400 */
export const optionalWords = (words: unknown, { path }: Pick<Named, 'path'>): string =>
  words === undefined || words === null ? '' : fitWords(words, { path })

function fitWords(words: unknown, { path, isLine = false }: Pick<Named, 'path' | 'isLine'>): string {
  refuseIf(checkPlainText(words, { max: longestWords, path, isMultiline: !isLine }), {
    code: `${path}.refused`,
    status: 400,
    message: { zh: '文字有误：', en: 'These words are refused:' },
  })
  return String(words).trim()
}

const longestWords = 2000
