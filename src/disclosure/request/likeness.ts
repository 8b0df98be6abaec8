import { sha256 } from '../../canonicalJson.ts'

/** Words without width, case, blanks and signs: what is compared. Pure. */
export const plainWords = (wanted: string): string =>
  wanted
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '')

/** What tells that the same is asked again: the words without width, case, blanks and signs. */
export const likenessOf = (wanted: string): string => sha256(plainWords(wanted)).slice(0, 32)
