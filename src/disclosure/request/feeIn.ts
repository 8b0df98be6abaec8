import { isLeftOut, oneOf, wholeNumberIn } from '../input.ts'
import type { FeeAsk } from './feeNotice.ts'

/** The fee a request's body asks for: `by` and `pages`, or `by` and, where they are not as the records say, `pieces` and `before`. @throws {FabuError} 400 */
export function feeIn(body: Record<string, unknown>): FeeAsk {
  const by = oneOf(body.by, ['piece', 'pages'] as const, 'by')
  if (by === 'pages') return { by, pages: wholeNumberIn({ value: body.pages, path: 'pages', min: 1, max: 100_000 }) }
  const pieces = isLeftOut(body.pieces) ? 1 : wholeNumberIn({ value: body.pieces, path: 'pieces', min: 1, max: 1000 })
  const before = isLeftOut(body.before) ? null : wholeNumberIn({ value: body.before, path: 'before', min: 0, max: 100_000 })
  return { by, pieces, before }
}
