import type { PayloadRequest } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { originOf } from '../../delivery/origin.ts'
import { FabuError } from '../../errors.ts'
import { mayKeepReport } from '../signReport.ts'
import { standProblems } from './standProblems.ts'

type Asked = { req: PayloadRequest; year: number | null; words: string[] }

/**
 * Sets the problems of a report that was made elsewhere up as tasks. @throws {FabuError} 401, 403, 409 when it names no year or no problem, or that year's stand as tasks
 * already.
 */
export async function standImported({ req, year, words }: Asked): Promise<number> {
  await mayKeepReport(req)
  if (year === null || words.length === 0) throw nothing()
  return inTransaction(req, async () => {
    const origin = await originOf({ req, mode: 'live' })
    const stood = await standProblems({ req, year, origin, words, source: '' })
    if (stood === 0) throw areThere(year)
    return stood
  })
}

const nothing = () =>
  new FabuError({
    code: 'improvement.nothing',
    status: 409,
    message: { zh: '没有读到年度或者第五部分的内容。', en: 'The file tells no year, or has no section five.' },
  })

const areThere = (year: number) =>
  new FabuError({
    code: 'improvement.there',
    status: 409,
    message: { zh: `${year}年度报告的问题已列为整改任务。`, en: `The problems of the report of ${year} stand as tasks already.` },
  })
