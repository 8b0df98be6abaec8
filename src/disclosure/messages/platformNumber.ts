import type { PayloadRequest } from 'payload'
import type { Message } from '../../payload-types.ts'

/** A number of the national platform as it is kept: written with other widths, spaces or capitals it is the same number. */
export const heldNumber = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFKC').replace(/\s/gu, '').toUpperCase() : ''

/** Which of these numbers messages have already; a void one has none. */
export async function takenNumber({ req, numbers }: { req: PayloadRequest; numbers: string[] }): Promise<Map<string, Message>> {
  if (numbers.length === 0) return new Map()
  const where = { platformNumber: { in: numbers } }
  const { docs } = await req.payload.find({ collection: 'messages', where, limit: 0, pagination: false, depth: 0, req })
  return new Map(docs.filter(({ isVoid }) => !isVoid).map((row) => [row.platformNumber ?? '', row]))
}
