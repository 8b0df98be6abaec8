import type { Endpoint, PayloadRequest } from 'payload'
import { ownOrigin } from '../../delivery/origin.ts'
import { isLeftOut, oneOf } from '../../disclosure/input.ts'
import { FabuError } from '../../errors.ts'
import type { Origin } from '../../ledger/count.ts'
import { inLanguage } from '../../report/check.ts'
import { downloadReport } from '../../report/downloadReport.ts'
import { type Edition, editions } from '../../report/english/formWords.ts'
import { makeReport } from '../../report/makeReport.ts'
import { askOverride } from '../../report/override/askOverride.ts'
import { recordsBehind } from '../../report/recordsBehind.ts'
import { askSignature, confirmSignature, noteCorrection } from '../../report/signReport.ts'
import { requireUser } from '../../review/command.ts'
import { type Yearbook, yearbookOf } from '../../yearbook/yearbookOf.ts'
import { answer, bodyOf } from './answer.ts'
import { fileAnswer } from './fileAnswer.ts'

/** POST /api/annual-reports/{id}/ask, /confirm `{ hash }`, /note `{ words }`, /override `{ of, value, reason }` or `{ numbers: [{ of, value, reason }] }`; GET /api/annual-reports/{year}/numbers?lang=…, /yearbook?lang=…, /records?of=… and /file?form=…&lang=… */
export const annualReportEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/:id/ask', method: 'post', handler: (req) => answer(async () => askSignature({ req, id: idIn(req), ...(await noBody(req)) })) },
  {
    path: '/:id/confirm',
    method: 'post',
    handler: (req) => answer(async () => confirmSignature({ req, id: idIn(req), hash: (await bodyOf(req)).hash })),
  },
  {
    path: '/:id/note',
    method: 'post',
    handler: (req) => answer(async () => noteCorrection({ req, id: idIn(req), words: (await bodyOf(req)).words })),
  },
  {
    path: '/:id/override',
    method: 'post',
    handler: (req) => answer(async () => askOverride({ req, id: idIn(req), body: await bodyOf(req) })),
  },
  {
    path: '/:id/numbers',
    method: 'get',
    handler: (req) => answer(async () => inLanguage(await makeReport(await yearIn(req)), languageIn(req))),
  },
  {
    path: '/:id/yearbook',
    method: 'get',
    handler: (req) => answer(async () => yearbookIn(await yearbookOf(await yearIn(req)), languageIn(req))),
  },
  {
    path: '/:id/records',
    method: 'get',
    handler: (req) => answer(async () => recordsBehind({ ...(await yearIn(req)), of: String(req.searchParams.get('of')) })),
  },
  {
    path: '/:id/file',
    method: 'get',
    handler: (req) =>
      answer(async () =>
        fileAnswer(
          await downloadReport({ ...(await yearIn(req)), req, form: req.searchParams.get('form'), lang: req.searchParams.get('lang') }),
        ),
      ),
  },
]

const idIn = (req: PayloadRequest) => String(req.routeParams?.id)

async function noBody(req: PayloadRequest) {
  await bodyOf(req)
  return {}
}

/** The language the evidence of checks is told in. @throws {FabuError} 400 */
const languageIn = ({ searchParams }: PayloadRequest) => {
  const lang = searchParams.get('lang')
  return isLeftOut(lang) ? 'zh' : oneOf(lang, editions, 'lang')
}

const yearbookIn = (yearbook: Yearbook, edition: Edition) => ({ ...yearbook, report: inLanguage(yearbook.report, edition) })

/** The year an address names, in the office's own origin. @throws {FabuError} 400, 401 */
async function yearIn(req: PayloadRequest): Promise<{ payload: PayloadRequest['payload']; year: number; origin: Origin }> {
  requireUser(req)
  const year = idIn(req)
  if (!/^20\d\d$/.test(year))
    throw new FabuError({ code: 'report.year', status: 400, message: { zh: `“${year}”不是年份。`, en: `"${year}" is no year.` } })
  return { payload: req.payload, year: Number(year), origin: await ownOrigin(req) }
}
