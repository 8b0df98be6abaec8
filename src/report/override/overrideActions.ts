import type { PayloadRequest } from 'payload'
import { hasRole } from '../../access/hasRole.ts'
import type { Reason, Sentence } from '../../errors.ts'
import type { AnnualReport, ReportOverride } from '../../payload-types.ts'
import { type Action, type ActionInput, action } from '../../review/action.ts'
import { refusalOf } from '../../review/refusal.ts'
import { namedNumbers } from '../numbers.ts'
import { mayKeepReport } from '../signReport.ts'

type Asked = { req: PayloadRequest; row: AnnualReport; overrides: ReportOverride[] }

/** What this person may do about the overrides of an unsigned report: ask for one, and settle each, by its uid. None for whoever has no part in it. */
export async function overrideActions({ req, row, overrides }: Asked): Promise<{ ask: Action | null; settle: Record<string, Action[]> }> {
  if (!hasRole('secretariat', 'publisher')({ req }) || row.state === 'signed') return { ask: null, settle: {} }
  const reasons = await refusalOf(() => mayKeepReport(req))
  const api = req.payload.config.routes.api
  const ask = action({
    ...{ verb: 'askOverride', label: words.ask, path: `${api}/annual-reports/${row.id}/override`, applies: true, reasons },
    ...{ input: whichNumber, more: [instead, besides, why] },
  })
  const settle = overrides.map((one) => [one.uid ?? '', settling({ api, one, overrides, reasons, person: req.user?.uid ?? '' })] as const)
  return { ask, settle: Object.fromEntries(settle) }
}

type Settling = { api: string; one: ReportOverride; overrides: ReportOverride[]; reasons: Reason[]; person: string }

/** A set is settled at its first number, for all of them. */
function settling({ api, one, overrides, reasons, person }: Settling): Action[] {
  if (one.bundle && one.bundle !== one.uid) return []
  const count = overrides.filter(({ bundle }) => bundle && bundle === one.bundle).length
  const path = (verb: string) => `${api}/report-overrides/${one.id}/${verb}`
  const given = { applies: true, body: {} }
  const second = [...reasons, ...(one.askedBy === person ? [samePerson] : [])]
  const toVoid = action({ ...given, verb: 'voidOverride', label: all(words.void, count), path: path('void'), reasons, input: because })
  if (one.state === 'confirmed') return [toVoid]
  if (one.state !== 'asked') return []
  return [
    action({ ...given, verb: 'confirmOverride', label: all(words.confirm, count), path: path('confirm'), reasons: second }),
    action({ ...given, verb: 'refuseOverride', label: all(words.refuse, count), path: path('refuse'), reasons: second, input: because }),
    toVoid,
  ]
}

const all = ({ zh, en }: Sentence, count: number): Sentence =>
  count > 1 ? { zh: `${zh}（一并 ${count} 项）`, en: `${en} (all ${count})` } : { zh, en }

const words = {
  ask: { zh: '申请改数', en: 'Ask to override a number' },
  confirm: { zh: '同意改数', en: 'Confirm the override' },
  refuse: { zh: '不同意改数', en: 'Refuse the override' },
  void: { zh: '作废改数', en: 'Make the override void' },
}

const whichNumber: ActionInput = {
  name: 'of',
  label: { zh: '数据', en: 'Number' },
  kind: 'choice',
  isRequired: true,
  options: namedNumbers.map(({ of, zh, en }) => ({ value: of, zh: `${zh}（${of}）`, en: `${en} (${of})` })),
}
const instead: ActionInput = { name: 'value', label: { zh: '改为', en: 'Instead' }, kind: 'number', isRequired: true, min: 0, step: 'any' }
const besides: ActionInput = {
  name: 'more',
  label: {
    zh: '须一并改动的其他数据（每行一个：编号、空格、数值，如 T3.new.6 1）；一并提出、一并决定',
    en: 'Others that change with it (a key, a blank and a value in each line, such as T3.new.6 1); they are decided as one',
  },
  kind: 'words',
  isRequired: false,
}
const why: ActionInput = { name: 'reason', label: { zh: '理由', en: 'Reason' }, kind: 'words', isRequired: true }
const because: ActionInput = { ...why, name: 'words' }

const samePerson: Reason = {
  code: 'override.samePerson',
  zh: '须由提出人以外的人决定；要收回请作废。',
  en: 'Another person than the one who asked decides; make it void to take it back.',
}
