import type { Sentence } from '../../errors.ts'
import { type Action, type ActionInput, action } from '../../review/action.ts'
import { feeByPiece, feeOf } from './fee.ts'
import type { PiecesBefore } from './feeNotice.ts'

type Asked = Pick<Action, 'path' | 'reasons'> & { today: string; counted: PiecesBefore }

/** The two ways a fee is asked for, of which an application takes one; by piece, with what the records count. */
export function feeActions({ path, today, reasons, counted }: Asked): Action[] {
  const day: ActionInput = { name: 'day', label: { zh: '日期', en: 'Day' }, kind: 'day', isRequired: true, initial: today }
  const given = { verb: 'noteClock', path, input: day, applies: true, reasons } as const
  return [
    action({
      ...given,
      label: { zh: '收费通知（按件）', en: 'Ask a fee by piece' },
      body: { type: 'feeAsked', by: 'piece' },
      hints: [place(counted)],
      more: [
        number('before', { zh: '本件之前当月件数', en: 'Pieces of the month before it' }, counted.pieces, 0),
        number('pieces', { zh: '本件拆分件数', en: 'Pieces it is split into' }, 1, 1),
        why({ zh: '与记录不同或者拆分的理由', en: 'Why it is counted otherwise, or split' }),
      ],
    }),
    action({
      ...given,
      label: { zh: '收费通知（按量）', en: 'Ask a fee by page' },
      body: { type: 'feeAsked', by: 'pages' },
      more: [number('pages', { zh: '页数', en: 'Pages' }, null, 1), why({ zh: '备注（可不填）', en: 'Note (may be left out)' })],
    }),
  ]
}

function place({ month, pieces, numbers }: PiecesBefore): Sentence {
  const yuan = feeOf(feeByPiece({ before: pieces, pieces: 1 }))
  const ofWhat = numbers.length > 0 ? `（${numbers.join('、')}）` : ''
  return {
    zh: `${month} 同一申请人在本件之前 ${pieces} 件${ofWhat}；本件为第 ${pieces + 1} 件，按件 ${yuan} 元。`,
    en: `${pieces} pieces of the same applicant stand before it in ${month}${numbers.length > 0 ? ` (${numbers.join(', ')})` : ''}; as number ${pieces + 1} it costs ${yuan} yuan by piece.`,
  }
}

const number = (name: string, label: Sentence, initial: number | null, min: number): ActionInput => ({
  ...{ name, label, kind: 'number', isRequired: true, min },
  ...(initial === null ? {} : { initial: String(initial) }),
})

const why = (label: Sentence): ActionInput => ({ name: 'words', label, kind: 'words', isRequired: false })
