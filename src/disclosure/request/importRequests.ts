import type { PayloadRequest, Where } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import type { Reason } from '../../errors.ts'
import { tried } from '../../review/refusal.ts'
import { atLine, csvIn, refuseFile } from '../csvImport.ts'
import { mayHandle } from '../mayHandle.ts'
import { likeRequests } from './likeRequests.ts'
import { readApplications } from './readApplications.ts'
import { registerRequest } from './registerRequest.ts'
import type { RequestRow } from './requestRow.ts'

type Asked = { req: PayloadRequest; body: Record<string, unknown> }

/**
 * Registers the applications of a CSV file, as one at a time would be: all of them, or none, with what is wrong by line. One that is registered
 * already (the same applicant, words and day) is refused, so that a file that is sent twice is counted once.
 * @throws {FabuError} 400 for what is malformed, 401, 403, 409 for days that cannot be.
 */
export async function importRequests({ req, body }: Asked): Promise<{ registered: string[] }> {
  await mayHandle(req)
  const read = readApplications(csvIn(body))
  return inTransaction(req, async () => {
    const reasons: Reason[] = []
    const registered: string[] = []
    for (const { line, body: application } of read) {
      const { value: row, reasons: wrong } = await tried(() => registerRequest({ req, body: application }))
      reasons.push(...atLine(line, row ? await whyAgain({ req, row }) : wrong))
      if (row) registered.push(row.number)
    }
    refuseFile(reasons)
    return { registered }
  })
}

/** The same words of the same applicant, of the same day. */
async function whyAgain({ req, row }: { req: PayloadRequest; row: RequestRow }): Promise<Reason[]> {
  const { sameWords, sameApplicant } = await likeRequests({ req, row })
  const both = sameWords.filter((number) => sameApplicant.includes(number))
  if (both.length === 0) return []
  const where: Where = { and: [{ number: { in: both } }, { arrivedOn: { equals: row.arrivedOn } }] }
  const { docs } = await req.payload.find({ collection: 'requests', where, limit: 1, pagination: false, depth: 0, req })
  return docs.map(({ number }) => again(number))
}

const again = (number: string): Reason => ({
  code: 'import.again',
  zh: `已登记为 ${number}（申请人、内容、日期相同）。`,
  en: `Registered already as ${number}: the same applicant, words and day.`,
})
