import type { Payload } from 'payload'
import { keepOutcomes as keep } from '../disclosure/consultations/keepOutcomes.ts'

/** Every minute: the day a consultation's outcome was published follows the text that tells it. */
export const keepOutcomes = ({ payload }: { payload: Payload }): Promise<number> => keep({ payload })
