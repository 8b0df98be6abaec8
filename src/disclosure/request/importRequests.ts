import type { PayloadRequest, Where } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { FabuError, type Reason, refuseIf } from '../../errors.ts'
import { wrongInput } from '../input.ts'
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
  if (typeof body.csv !== 'string' || body.csv === '')
    throw wrongInput({ path: 'csv', zh: '请附上 CSV 文件的内容。', en: 'Give the content of a CSV file.' })
  const read = readApplications(body.csv)
  return inTransaction(req, async () => {
    const reasons: Reason[] = []
    const registered: string[] = []
    for (const { line, body: application } of read) {
      const row = await registerRequest({ req, body: application }).catch((error) => {
        reasons.push(...atLine(line, error))
        return null
      })
      if (!row) continue
      const known = await registeredAlready({ req, row })
      if (known) reasons.push(...atLine(line, again(known)))
      registered.push(row.number)
    }
    refuseIf(reasons, { code: 'import.refused', status: 400, message: nothingStored })
    return { registered }
  })
}

/** Its reasons, each with the line it is about. Whatever is no refusal of ours goes on as it came. */
function atLine(line: number, error: unknown): Reason[] {
  if (!(error instanceof FabuError) || error.status >= 500) throw error
  const reasons = error.reasons.length > 0 ? error.reasons : [{ code: error.code, ...error.sentence }]
  return reasons.map((reason) => ({ ...reason, zh: `第 ${line} 行：${reason.zh}`, en: `Line ${line}: ${reason.en}` }))
}

async function registeredAlready({ req, row }: { req: PayloadRequest; row: RequestRow }): Promise<string | undefined> {
  const { sameWords, sameApplicant } = await likeRequests({ req, row })
  const both = sameWords.filter((number) => sameApplicant.includes(number))
  if (both.length === 0) return undefined
  const where: Where = { and: [{ number: { in: both } }, { arrivedOn: { equals: row.arrivedOn } }] }
  const { docs } = await req.payload.find({ collection: 'requests', where, limit: 1, pagination: false, depth: 0, req })
  return docs[0]?.number
}

const again = (number: string) =>
  new FabuError({
    code: 'import.again',
    status: 409,
    message: {
      zh: `已登记为 ${number}（申请人、内容、日期相同）。`,
      en: `Registered already as ${number}: the same applicant, words and day.`,
    },
  })

const nothingStored = { zh: '未导入任何一件，请改正后重新导入：', en: 'Nothing was imported. Mend these and import the file again:' }
