import { sha256 } from '../../canonicalJson.ts'

/** What tells that the same is asked again: the words without width, case, blanks and signs. */
export const likenessOf = (wanted: string): string =>
  sha256(
    wanted
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\p{P}\p{S}\s]/gu, ''),
  ).slice(0, 32)
