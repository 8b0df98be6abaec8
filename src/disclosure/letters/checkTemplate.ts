import { keysIn } from '../../documents/fill.ts'
import type { Reason } from '../../errors.ts'
import { kindOf, type LetterKind } from './kinds.ts'

/** What is put in as blocks of its own, so that it stands alone on its line. */
const alone = ['feeTable']

/** What is wrong with a template: keys its letter does not know, those it cannot do without, and a table in the middle of a sentence. */
export function checkTemplate({ kind, words }: { kind: LetterKind; words: string }): Reason[] {
  const { keys, needs } = kindOf(kind)
  const found = keysIn(words)
  const inSentence = (key: string) => words.split('\n').some((line) => line.includes(`{${key}}`) && line.trim() !== `{${key}}`)
  return [
    ...found.filter((key) => !keys.includes(key)).map((key) => unknown(key, keys)),
    ...needs.filter((key) => !found.includes(key)).map(missing),
    ...alone.filter(inSentence).map(standsAlone),
  ]
}

const reason = (code: string, zh: string, en: string): Reason => ({ code, path: 'words', zh, en })
const unknown = (key: string, keys: readonly string[]) =>
  reason(
    'letter.key',
    `此文书没有“{${key}}”；可用：${keys.map((one) => `{${one}}`).join('')}`,
    `This letter has no "{${key}}"; it has ${keys.map((one) => `{${one}}`).join(' ')}.`,
  )
const missing = (key: string) => reason('letter.missing', `此文书必须写有“{${key}}”。`, `This letter has to say "{${key}}".`)
const standsAlone = (key: string) => reason('letter.alone', `“{${key}}”须独占一行。`, `"{${key}}" stands alone on its line.`)
