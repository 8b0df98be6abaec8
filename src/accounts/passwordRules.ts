import type { Reason } from '../errors.ts'

/** Lengths in characters: as ASVS 5 (6.2) asks, with no rule about which. */
export const shortestPassword = 12
export const longestPassword = 128

/** Of five, how hard a password must be to guess (zxcvbn). */
const leastScore = 3

/** So many characters must be left when such words are taken out. */
const leastBeside = 8

type Guess = (password: string, words: string[]) => number
type Args = { password: string /** Names, addresses, the office: what whoever guesses tries first. */; words: string[]; guess: Guess }

/** Whether a password has a length that can be kept. */
export const fitsPassword = (password: string): boolean => {
  const { length } = [...password]
  return length >= shortestPassword && length <= longestPassword
}

/** Why a password is refused although it is long enough; empty when nothing speaks against it. */
export function passwordReasons({ password, words, guess }: Args): Reason[] {
  const parts = wordParts(words).sort((one, other) => other.length - one.length)
  const reasons: Reason[] = []
  const rest = parts.reduce((left, part) => left.replaceAll(part, ''), plain(password))
  // A word within a long phrase does no harm; a password that is little more than such words does.
  if (rest.length < leastBeside && rest.length < plain(password).length) reasons.push(named)
  if (guess(password, parts) < leastScore) reasons.push(guessable)
  return reasons
}

/** Names and addresses in pieces worth trying: four letters, or two Chinese characters, and more. */
export function wordParts(words: string[]): string[] {
  const parts = words.flatMap((word) => [plain(word), ...word.split(/[\s@._\-/（）()·]+/).map(plain)])
  return [...new Set(parts)].filter((part) => part.length >= (/[\u2e80-\uffef]/.test(part) ? 2 : 4))
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._-]+/g, '')

const named: Reason = {
  code: 'password.named',
  path: 'password',
  zh: '密码不能由姓名、邮箱或机构名称构成。',
  en: 'A password must not be made of your name, your address or the name of the office.',
}

const guessable: Reason = {
  code: 'password.guessable',
  path: 'password',
  zh: '这个密码容易被猜中；请用几个不相干的词组成一句更长的话。',
  en: 'This password is easy to guess; make it a longer phrase of words that have nothing to do with each other.',
}
