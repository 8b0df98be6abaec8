import { idOf, idsIn } from '../relation.ts'
import { references } from './references.ts'

type Draft = { cover?: unknown; attachments?: unknown[] | null; translatedAttachments?: unknown[] | null; body?: unknown }

/** Database ids of every file a draft shows or offers: cover, attachments, and what stands in its body. */
export const filesOfDraft = ({ cover, attachments, translatedAttachments, body }: Draft): string[] =>
  [idOf(cover), ...idsIn(attachments), ...idsIn(translatedAttachments), ...references(body).media].filter((id): id is string => Boolean(id))
