import type { Sentence } from '../errors.ts'
import type { Say } from './speak.ts'

/** In the place of what somebody may not see. */
export const Refusal = ({ sentence, say }: { sentence: Sentence; say: Say }) => (
  <p className="fabu-refusal" role="alert">
    {say(sentence)}
  </p>
)
