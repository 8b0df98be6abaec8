import type { CaseEventBody } from '../../disclosure/cases/caseEvent.ts'
import type { Applicant } from '../../payload-types.ts'

type Kept = Pick<Applicant, 'box' | 'proof' | 'sameAs'>
type Asked = { row: Kept | undefined; events: CaseEventBody[] }

/** Who asked is there until the chain tells of erasing, and is gone from then on; the scan of a proof the same. What is sealed nobody reads here. */
export function checkApplicant({ row, events }: Asked): string[] {
  const emptied = new Set(events.flatMap(({ type, data }) => (type === 'personErased' && Array.isArray(data.emptied) ? data.emptied : [])))
  const { box, proof, sameAs } = row ?? {}
  if (emptied.has('person')) return box || proof || sameAs ? ['who asked was erased, and is there'] : []
  return [
    ...(row ? [] : ['who asked is missing, and was not erased']),
    ...(row && !box ? ['who asked was emptied, and no event tells of it'] : []),
    ...(proof && emptied.has('proof') ? ['its proof of identity was erased, and is there'] : []),
  ]
}
