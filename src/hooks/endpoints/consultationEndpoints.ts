import type { Endpoint } from 'payload'
import { draftConsultation } from '../../disclosure/consultations/draftConsultation.ts'
import { draftOutcome } from '../../disclosure/consultations/draftOutcome.ts'
import { importSubmissions } from '../../disclosure/consultations/importSubmissions.ts'
import { verb } from './answer.ts'

/** A file of a few hundred answers. */
const longestFile = 2_000_000

/** POST /api/consultations/{id}/draft `{ words, column }`, /outcome `{ column }`, /import `{ csv }`. */
export const consultationEndpoints: Omit<Endpoint, 'root'>[] = [
  verb('/:id/draft', draftConsultation),
  verb('/:id/outcome', draftOutcome),
  verb('/:id/import', importSubmissions, longestFile),
]
