import type { CollectionBeforeChangeHook } from 'payload'
import { guessPassword } from '../accounts/guessPassword.ts'
import { passwordReasons } from '../accounts/passwordRules.ts'
import { refuseIf } from '../errors.ts'
import { isSampleWrite } from '../setUpWrite.ts'

/** A password that is easy to guess, or made of the person's or the office's name, is refused on every entrance. */
export const refuseGuessable: CollectionBeforeChangeHook = async ({ context, data, originalDoc, req }) => {
  if (typeof data.password !== 'string' || isSampleWrite(context)) return data
  const { name, siteName } = await req.payload.findGlobal({ slug: 'office', depth: 0, req })
  const words = [data.name ?? originalDoc?.name, data.email ?? originalDoc?.email, name, siteName]
  const reasons = passwordReasons({ password: data.password, words: words.filter(Boolean).map(String), guess: guessPassword })
  refuseIf(reasons, { code: 'password.weak', status: 400, message: { zh: '密码不合要求：', en: 'This password is refused:' } })
  return data
}
