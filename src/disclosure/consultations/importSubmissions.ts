import type { PayloadRequest } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { type Reason, refuseIf } from '../../errors.ts'
import type { Consultation } from '../../payload-types.ts'
import { readCsv } from '../../readCsv.ts'
import { tried } from '../../review/refusal.ts'
import { atLine, csvIn, noHead, refuseFile, refuseHeads } from '../csvImport.ts'
import { dayWritten } from '../days.ts'
import { wordsIn, wrongInput } from '../input.ts'
import { heldNumber } from '../messages/platformNumber.ts'
import { mayKeepRegister } from '../registers/mayKeepRegister.ts'
import { consultationById, whyVoid } from './consultationRow.ts'
import { seenSubmissions, type Told } from './seenSubmissions.ts'
import { submissionHeads as heads } from './submissionHeads.ts'

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }
type Row = { line: number; number: string; receivedOn: string; words: string; adopted: 'open' | 'yes' | 'partly' | 'no'; why: string }

const most = 2000
const adoptions: Record<string, Row['adopted']> = { '': 'open', 未定: 'open', 采纳: 'yes', 部分采纳: 'partly', 未采纳: 'no' }

/**
 * Registers the answers to a consultation from a CSV file with the heads 收到日期, 意见 and, where there are, 采纳, 理由 and 编号: all of them or none, with what is wrong by line.
 * The same number, or without one the same words of the same day, is refused, in the file and against what is there, so that a file that is sent twice counts once.
 * @throws {FabuError} 400, 401, 403, 404, 409 when it is void.
 */
export async function importSubmissions({ req, id, body }: Asked): Promise<{ registered: number }> {
  await mayKeepRegister(req)
  const read = readCsv({ text: csvIn(body), most })
  const missing = Object.values(heads).filter(({ head, isNeeded }) => isNeeded && !(head in (read[0]?.cells ?? {})))
  refuseHeads(missing.map(({ head }) => noHead({ zh: head, en: head })))
  return inTransaction(req, async () => {
    const consultation = await consultationById({ req, id })
    refuseIf(whyVoid(consultation), { code: 'consultation.refused', message: { zh: '不能导入：', en: 'It cannot be imported:' } })
    const seen = seenSubmissions(await registeredFor({ req, consultation }))
    const today = shanghaiDay(clockOf(req.payload).now())
    const reasons: Reason[] = []
    const rows: Row[] = []
    for (const { line, cells } of read) {
      const { value: row, reasons: wrong } = await tried(() => rowOf({ line, cells }))
      const found = row ? whyNotRow({ row, seen, openFrom: consultation.openFrom, today }) : wrong
      reasons.push(...atLine(line, found))
      if (row) rows.push(row)
    }
    refuseFile(reasons)
    for (const { line: _, ...data } of rows)
      await req.payload.create({
        collection: 'submissions',
        data: { ...data, consultation: consultation.id },
        depth: 0,
        overrideAccess: false,
        user: req.user,
        req,
      })
    return { registered: rows.length }
  })
}

function rowOf({ line, cells }: { line: number; cells: Record<string, string> }): Row {
  const receivedOn = dayWritten(cells[heads.receivedOn.head] ?? '')
  if (!receivedOn) throw wrongInput({ path: 'receivedOn', zh: '收到日期不是真实日期。', en: 'The day is no real day.' })
  const adopted = adoptions[cells[heads.adopted.head] ?? '']
  if (!adopted)
    throw wrongInput({
      path: 'adopted',
      zh: '采纳：应为采纳、部分采纳、未采纳或者留空。',
      en: 'adopted: one of 采纳, 部分采纳, 未采纳, or nothing.',
    })
  const words = wordsIn({ value: cells[heads.words.head], path: 'words', max: 10_000, isNeeded: true })
  return {
    ...{ line, receivedOn, adopted, words },
    why: wordsIn({ value: cells[heads.why.head], path: 'why', max: 2000 }),
    number: heldNumber(wordsIn({ value: cells[heads.number.head], path: 'number', max: 60 })),
  }
}

type Judged = { row: Row; seen: ReturnType<typeof seenSubmissions>; openFrom: string; today: string }

function whyNotRow({ row, seen, openFrom, today }: Judged): Reason[] {
  const again = seen.whyAgain(row)
  return [
    ...(row.receivedOn < openFrom
      ? [{ code: 'import.early', zh: `早于征集开始 ${openFrom}。`, en: `Before the consultation opened on ${openFrom}.` }]
      : []),
    ...(row.receivedOn > today ? [{ code: 'import.future', zh: '不能晚于今天。', en: 'It cannot be later than today.' }] : []),
    ...again,
  ]
}

async function registeredFor({ req, consultation }: { req: PayloadRequest; consultation: Consultation }): Promise<Told[]> {
  const where = { consultation: { equals: consultation.id } }
  const { docs } = await req.payload.find({ collection: 'submissions', where, limit: 0, pagination: false, depth: 0, req })
  return docs.filter(({ isVoid }) => !isVoid).map(({ number, receivedOn, words }) => ({ number: number ?? '', receivedOn, words }))
}
