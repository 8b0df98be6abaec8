import type { Sentence } from '../errors.ts'

/** How far a seal has come. */
export const sealStates = {
  asked: { zh: '待第二人同意', en: 'Waits for a second person' },
  refused: { zh: '未同意', en: 'Refused' },
  withdrawing: { zh: '正在各窗口撤下', en: 'Being withdrawn everywhere' },
  destroying: { zh: '正在销毁', en: 'Being destroyed' },
  sealed: { zh: '已封存', en: 'Sealed' },
} as const satisfies Record<string, Sentence>

export type SealState = keyof typeof sealStates

/** What the public reads in its place while it is withdrawn. It says nothing of the ground. */
export const publicNotice = '本信息已依法撤下。 / This text was withdrawn by law.'
