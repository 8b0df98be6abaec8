import type { PayloadRequest } from 'payload'
import { hasRole } from '../access/hasRole.ts'
import type { AnnualReport } from '../payload-types.ts'
import { type Action, action } from '../review/action.ts'
import { refusalOf } from '../review/refusal.ts'
import { whyNotFreeze } from './frozen.ts'
import type { Report } from './report.ts'
import { mayKeepReport } from './signReport.ts'
import { yearWords } from './templates/yearWords.ts'

type Asked = { req: PayloadRequest; row: AnnualReport; made: Report }

/** What this person may do about a year's report; none for whoever has no part in it. What speaks against a signature stands there before the click. */
export async function reportActions({ req, row, made }: Asked): Promise<Action[]> {
  if (!hasRole('secretariat', 'publisher')({ req })) return []
  const refusals = await refusalOf(() => mayKeepReport(req))
  const path = `${req.payload.config.routes.api}/annual-reports/${row.id}`
  const given = { applies: true, reasons: refusals }
  if (row.state === 'signed') return [action({ ...given, verb: 'noteReport', label: words.note, path: `${path}/note`, input: correction })]
  const against = whyNotFreeze({ report: made, words: await yearWords({ payload: req.payload, row, req }) })
  const ask = action({ ...given, verb: 'askReport', label: words.ask, path: `${path}/ask`, reasons: [...refusals, ...against] })
  if (row.state === 'draft') return [ask]
  const own = row.askedBy === req.user?.uid ? [samePerson] : []
  const body = { hash: row.sha256 ?? '' }
  return [
    action({ ...given, verb: 'confirmReport', label: words.confirm, path: `${path}/confirm`, body, reasons: [...refusals, ...own] }),
    { ...ask, label: words.askAgain },
  ]
}

const words = {
  ask: { zh: '提请定稿', en: 'Ask that it be signed' },
  askAgain: { zh: '按现有数据重新提请', en: 'Ask again, with the numbers as they are now' },
  confirm: { zh: '确认定稿', en: 'Confirm and sign' },
  note: { zh: '更正说明', en: 'Note a correction' },
}

const correction = { name: 'words', label: { zh: '更正内容', en: 'What is corrected' }, kind: 'words', isRequired: true } as const

const samePerson = { code: 'report.samePerson', zh: '须由另一人确认定稿。', en: 'Another person confirms it.' }
