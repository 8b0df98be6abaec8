import type { PayloadRequest } from 'payload'
import { canCreateText } from '../access/canEdit.ts'
import { FabuError } from '../errors.ts'
import { isLanguage } from '../languages.ts'
import type { User } from '../payload-types.ts'
import { requireUser } from './command.ts'

/** Whether the person may begin a text in a language. @throws {FabuError} 400 unknown language, 403 not one of theirs. */
export function mayAddLanguage({ req, language }: { req: PayloadRequest; language: unknown }): User {
  const user = requireUser(req)
  if (!isLanguage(language))
    throw new FabuError({ code: 'language.unknown', status: 400, message: { zh: '未知的语言。', en: 'Unknown language.' } })
  if (canCreateText({ req, data: { language } })) return user
  throw new FabuError({
    code: 'language.forbidden',
    status: 403,
    message: { zh: '您的角色或语言不包括此语言。', en: 'Your roles or languages do not include this language.' },
  })
}
