import type { PayloadRequest } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import type { PrintedDocument } from '../../documents/document.ts'
import { printFile } from '../../documents/printFile.ts'
import { readReporter } from '../../documents/readReporter.ts'
import { FabuError, refuseIf } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { appendCase } from '../cases/appendCase.ts'
import { oneOf, wordsIn } from '../input.ts'
import { mayHandle } from '../mayHandle.ts'
import { readCalendars } from '../readCalendars.ts'
import { readApplicant } from '../request/readApplicant.ts'
import type { Reply } from '../request/reply.ts'
import { clockEvents, type RequestRow, requestById } from '../request/requestRow.ts'
import { type LetterKind, letterKinds } from './kinds.ts'
import { printLetter } from './printLetter.ts'
import { readTemplate } from './readTemplate.ts'
import { tellsOf, whyNotLetter } from './whyNotLetter.ts'

/** A letter as a file: its bytes, what kind of file, and a name for it. */
export type Letter = { bytes: Buffer; type: string; name: string }

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }
type Form = 'docx' | 'pdf'

/**
 * Makes a letter of an application from the office's template and what the record says. It bears the applicant's name, so that making it is a look at who asked, and noted as one
 * (`letterMade`) once it is set and before it is answered; a letter to a third party does not open it.
 * @throws {FabuError} 400, 401, 403, 404, 409 while there is nothing to tell, a value is not known, the applicant was erased, the font lacks a character, or
 * the application changed meanwhile.
 */
export async function makeLetter({ req, id, body }: Asked): Promise<Letter> {
  const user = await mayHandle(req)
  const kind = oneOf<LetterKind>(
    body.kind,
    letterKinds.map(({ key }) => key),
    'kind',
  )
  const form = oneOf<Form>(body.form, ['docx', 'pdf'], 'form')
  const to = wordsIn({ value: body.to, path: 'to', max: 200, isNeeded: kind === 'thirdParty' })
  const { row, document } = await inTransaction(req, async () => {
    const read = await requestById({ req, id })
    return { row: read, document: await documentOf({ req, row: read, kind, to }) }
  })
  // Setting a page takes its time: nobody's write waits for it. Only then is it noted, so that no event tells of a letter nobody has.
  const file = await fileOf({ document, form, madeAt: clockOf(req.payload).now() })
  await note({ req, user, row, data: { kind, form, applicant: kind !== 'thirdParty' } })
  return { ...file, name: `${row.number}-${kind}.${form}` }
}

type Noted = { req: PayloadRequest; user: User; row: RequestRow; data: Record<string, unknown> }

/** Nothing leaves without its event; what the letter tells must not have changed while it was set. */
const note = ({ req, user, row, data }: Noted) =>
  inTransaction(req, async () => {
    const { revision } = await requestById({ req, id: String(row.id) })
    refuseIf(revision === row.revision ? [] : [changed], {
      code: 'letter.changed',
      message: { zh: '不能出具此文书：', en: 'This letter cannot be made:' },
    })
    await appendCase({ req, subject: row.uid ?? '', kind: 'request', type: 'letterMade', actor: await actorOf({ req, user }), data })
  })

const changed = {
  code: 'letter.changed',
  zh: '出具期间申请有了变化，请重新出具。',
  en: 'The application has changed while it was made: make it again.',
}

type Made = { req: PayloadRequest; row: RequestRow; kind: LetterKind; to: string }

async function documentOf({ req, row, kind, to }: Made): Promise<PrintedDocument> {
  const { payload } = req
  const events = clockEvents(row)
  const reply = row.reply && typeof row.reply === 'object' ? (row.reply as unknown as Reply) : null
  refuseIf(whyNotLetter({ kind, events, reply }), {
    code: 'letter.refused',
    message: { zh: '现在不能出具此文书：', en: 'This letter cannot be made now:' },
  })
  const facts = {
    kind,
    row,
    events,
    reply,
    to,
    calendars: await readCalendars({ payload, req }),
    reporter: await readReporter(payload),
    today: shanghaiDay(clockOf(payload).now()),
    applicant: kind === 'thirdParty' ? '' : (await readApplicant({ req, row })).person.name,
    reason: await reasonOf({ req, row, kind }),
  }
  return printLetter({ facts, words: await readTemplate({ req, kind }) })
}

/** What was written when the event was noted that a letter tells of: the chain has it. */
async function reasonOf({ req, row, kind }: Pick<Made, 'req' | 'row' | 'kind'>): Promise<string> {
  if (!(kind in tellsOf)) return ''
  const { docs } = await req.payload.find({
    collection: 'case-events',
    where: { and: [{ subject: { equals: row.uid } }, { type: { equals: tellsOf[kind as keyof typeof tellsOf] } }] },
    sort: '-seq',
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  })
  const { data } = JSON.parse(docs[0]?.body ?? '{}') as { data?: { words?: string } }
  return data?.words ?? ''
}

async function fileOf(asked: { document: PrintedDocument; form: Form; madeAt: Date }): Promise<Omit<Letter, 'name'>> {
  const { bytes, type, missing } = await printFile(asked)
  if (missing.length > 0) throw noGlyphs(missing)
  return { bytes, type }
}

const noGlyphs = (missing: string[]) =>
  new FabuError({
    code: 'letter.glyphs',
    status: 409,
    message: {
      zh: `字体中没有这些字：${missing.join('、')}。请改用 DOCX，或以 FABU_PDF_FONT 指定含有它们的字体。`,
      en: `The font has no ${missing.join(', ')}. Take DOCX, or name a font that has them in FABU_PDF_FONT.`,
    },
  })
