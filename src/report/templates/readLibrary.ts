import type { Payload, PayloadRequest } from 'payload'
import type { Sentence } from '../../errors.ts'
import { standingTemplates, type WordedSection } from './standing.ts'

/** A template an office may choose: what comes along, or one of its own by its office id. English words are empty where nobody wrote any. */
export type LibraryTemplate = {
  template: string
  version: number
  section: WordedSection
  name: Sentence
  words: Sentence
  /** Taken out of use: no report may choose it anew. */
  isRetired: boolean
}

/** Every template there is, those that come along first. */
export async function readLibrary({ payload, req }: { payload: Payload; req?: PayloadRequest | undefined }): Promise<LibraryTemplate[]> {
  const { docs } = await payload.find({
    collection: 'report-templates',
    sort: ['name', 'uid'],
    limit: 0,
    pagination: false,
    depth: 0,
    ...(req ? { req } : {}),
  })
  const own = docs.map(({ uid, version, section, name, words, wordsEn, isRetired }) => ({
    ...{ template: uid ?? '', version: version ?? 1, section, isRetired: isRetired === true },
    ...{ name: { zh: name, en: name }, words: { zh: words ?? '', en: wordsEn ?? '' } },
  }))
  return [...standingTemplates.map((one) => ({ ...one, isRetired: false })), ...own]
}
