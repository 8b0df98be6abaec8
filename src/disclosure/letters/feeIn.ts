import { oneOf, wrongInput } from '../input.ts'
import { type FeeLine, feeByPages, feeByPiece, feeOf } from '../request/fee.ts'

/** A fee as it is asked: by what, how many, and how the sum comes about. `unit` is what is counted. */
export type Fee = { by: 'piece' | 'pages'; count: number; lines: FeeLine[]; yuan: number; unit: string }

/** The fee a request's body asks for. @throws {FabuError} 400 for what is no count, and for one that costs nothing. */
export function feeIn(body: Record<string, unknown>): Fee {
  const by = oneOf(body.by, ['piece', 'pages'] as const, 'by')
  const { count } = body
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > 100_000)
    throw wrongInput({
      path: 'count',
      zh: '件数或者页数应为 1 至 100000 的整数。',
      en: 'Pieces or pages are a whole number from 1 to 100,000.',
    })
  const lines = by === 'piece' ? feeByPiece(count) : feeByPages(count)
  const yuan = feeOf(lines)
  if (yuan === 0) throw wrongInput({ path: 'count', zh: '在免费数量之内，不收费。', en: 'So many are free: there is no fee.' })
  return { by, count, lines, yuan, unit: by === 'piece' ? '件' : '页' }
}
