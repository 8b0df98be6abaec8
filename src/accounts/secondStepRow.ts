import type { PayloadRequest } from 'payload'
import type { User } from '../payload-types.ts'

/** What is kept of a person's second step. Enrolled from `enrolledAt` on; before that a code was never shown. */
export type SecondStepRow = {
  id: string
  key: string
  secret: string
  enrolledAt?: string | null
  lastStep: number
  codes: string[]
  fence: number
}

/** The row of a person, enrolled or just begun. */
export const secondStepRow = ({ req, user }: { req: PayloadRequest; user: Pick<User, 'uid'> }): Promise<SecondStepRow | null> =>
  req.payload.db.findOne<SecondStepRow>({ collection: 'second-steps', where: { key: { equals: user.uid ?? '' } }, req })

/** Changes a row nobody has changed since it was read. @returns whether it was so. */
export async function changeSecondStep({
  req,
  row,
  data,
}: {
  req: PayloadRequest
  row: SecondStepRow
  data: Partial<SecondStepRow>
}): Promise<boolean> {
  const changed = await req.payload.db.updateOne({
    collection: 'second-steps',
    where: { and: [{ id: { equals: row.id } }, { fence: { equals: row.fence } }] },
    data: { ...data, fence: row.fence + 1 },
    options: { atomic: true },
    req,
  })
  return changed !== null
}
