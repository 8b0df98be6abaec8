import type { Reason } from '../errors.ts'

/** What was taken over, for the person to compare with the original; `remarks` says what was not taken as it stood. */
export type Taken = {
  headings: number
  paragraphs: number
  tables: number
  lists: number
  quotes: number
  links: number
  imagesSkipped: number
  remarks: Reason[]
}
