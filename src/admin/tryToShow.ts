import { FabuError, type Sentence } from '../errors.ts'

/** What a view shows, or the sentence that says why it shows nothing. Defects go on as errors. */
export async function tryToShow<T>(read: () => Promise<T>): Promise<{ value: T; refusal: null } | { value: null; refusal: Sentence }> {
  try {
    return { value: await read(), refusal: null }
  } catch (error) {
    if (error instanceof FabuError) return { value: null, refusal: error.sentence }
    throw error
  }
}
