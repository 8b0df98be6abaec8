import type { Outcome } from '../request/outcomes.ts'

/** What every letter may say. */
const common = ['office', 'contact', 'applicant', 'number', 'wanted', 'form', 'receivedOn', 'madeOn'] as const
/** What a letter to somebody else may say: not who asked. */
const toOthers = common.filter((key) => key !== 'applicant')
const ofReply = [...common, 'replyNumber', 'outcome', 'basis', 'words', 'relief']

type Kind = {
  key: string
  zh: string
  en: string
  title: string
  /** What may stand in braces in its template. */
  keys: readonly string[]
  /** What has to: without it the letter does not do what the law asks of it. */
  needs: readonly string[]
  isReply?: true
}

/** The letters of an application (《政府信息公开条例》, Art. 30 to 39, 国办函〔2020〕109号), from the receipt to the reply. */
export const letterKinds = [
  {
    key: 'receipt',
    zh: '登记回执',
    en: 'Receipt',
    title: '政府信息公开申请登记回执',
    keys: [...common, 'arrivedOn', 'channel', 'dueOn'],
    needs: ['number'],
  },
  {
    key: 'correction',
    zh: '补正告知书',
    en: 'Asking for a correction',
    title: '政府信息公开申请补正告知书',
    keys: [...common, 'reason', 'until'],
    needs: ['reason', 'until'],
  },
  {
    key: 'extension',
    zh: '延期告知书',
    en: 'Extension',
    title: '政府信息公开申请延期答复告知书',
    keys: [...common, 'reason', 'days', 'dueOn'],
    needs: ['days', 'dueOn'],
  },
  {
    key: 'thirdParty',
    zh: '第三方意见征询书',
    en: 'Asking a third party',
    title: '政府信息公开第三方意见征询书',
    keys: [...toOthers, 'to', 'answerBy', 'answerDays'],
    needs: ['to'],
  },
  {
    key: 'fee',
    zh: '收费通知',
    en: 'Notice of a fee',
    title: '政府信息公开信息处理费收费通知',
    keys: [...common, 'count', 'fee', 'feeBasis', 'feeTable', 'payBy'],
    needs: ['fee', 'feeTable', 'payBy'],
  },
  {
    key: 'disclosed',
    zh: '予以公开告知书',
    en: 'Disclosed',
    title: '政府信息公开告知书',
    keys: ofReply,
    needs: ['words', 'relief'],
    isReply: true,
  },
  {
    key: 'partly',
    zh: '部分公开告知书',
    en: 'Disclosed in part',
    title: '政府信息部分公开告知书',
    keys: ofReply,
    needs: ['words', 'relief'],
    isReply: true,
  },
  {
    key: 'refused',
    zh: '不予公开告知书',
    en: 'Not disclosed',
    title: '政府信息不予公开告知书',
    keys: ofReply,
    needs: ['words', 'relief'],
    isReply: true,
  },
  {
    key: 'notHeld',
    zh: '信息不存在告知书',
    en: 'Does not exist',
    title: '政府信息不存在告知书',
    keys: ofReply,
    needs: ['words', 'relief'],
    isReply: true,
  },
  {
    key: 'notOurs',
    zh: '非本机关负责公开告知书',
    en: 'Another agency',
    title: '政府信息非本机关负责公开告知书',
    keys: ofReply,
    needs: ['words', 'relief'],
    isReply: true,
  },
  {
    key: 'notProvided',
    zh: '无法提供告知书',
    en: 'Cannot be provided',
    title: '政府信息无法提供告知书',
    keys: ofReply,
    needs: ['words', 'relief'],
    isReply: true,
  },
  {
    key: 'notProcessed',
    zh: '不予处理告知书',
    en: 'Not processed',
    title: '政府信息公开申请不予处理告知书',
    keys: ofReply,
    needs: ['words', 'relief'],
    isReply: true,
  },
] as const satisfies Kind[]

export type LetterKind = (typeof letterKinds)[number]['key']

/** A kind with what its template may say. */
export const kindOf = (key: LetterKind): Kind => letterKinds.find((kind) => kind.key === key) as Kind

/** Which letter says an outcome: by the part of table 3 it counts in. */
export function letterOf({ key, row }: Pick<Outcome, 'key' | 'row'>): LetterKind {
  if (key === 'notHeld' || key === 'notOurs' || key === 'partly') return key
  if (row === 'r1') return 'disclosed'
  if (row.startsWith('r3')) return 'refused'
  return row.startsWith('r4') ? 'notProvided' : 'notProcessed'
}
