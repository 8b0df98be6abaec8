import { isLeftOut, wrongInput } from '../../disclosure/input.ts'
import { FabuError, type Reason } from '../../errors.ts'
import { requireWords } from '../../review/command.ts'
import { nameOfNumber, wrongNumber } from '../numbers.ts'

/** A number somebody asks to be another, and why. */
export type AskedNumber = { of: string; value: number; reason: string }

/**
 * What a request asks to override: one number (`of`, `value`, `reason`), with `more` of them under the same reason, a key and a value a line; or a list `numbers` of them, each with
 * a reason of its own or that of the request. All of it is read before anything is stored.
 * @throws {FabuError} 400 with what is wrong in each.
 */
export function numbersIn(body: Record<string, unknown>): AskedNumber[] {
  const listed = listIn(body)
  const reasons = listed.flatMap(({ of, value }, index) => wrongIn({ of, value, at: listed.length > 1 ? `numbers.${index}.` : '' }))
  const twice = listed.filter(({ of }, index) => listed.findIndex((one) => one.of === of) !== index)
  reasons.push(
    ...twice.map(({ of }) => ({
      code: 'input.refused',
      path: 'numbers',
      zh: `“${String(of)}”写了两次。`,
      en: `"${String(of)}" is named twice.`,
    })),
  )
  const [first] = reasons
  if (first) throw new FabuError({ code: 'input.refused', status: 400, message: { zh: first.zh, en: first.en }, reasons })
  return listed.map(({ of, value, reason }) => ({
    of: String(of),
    value: Number(value),
    reason: requireWords(reason, { path: 'reason', zh: '请写明理由。', en: 'Say why.' }),
  }))
}

type Given = { of: unknown; value: unknown; reason: unknown }

function listIn({ of, value, reason, more, numbers }: Record<string, unknown>): Given[] {
  if (numbers === undefined) return [{ of, value, reason }, ...linesIn(more).map((line) => ({ ...line, reason }))]
  if (!Array.isArray(numbers) || numbers.length === 0)
    throw wrongInput({ path: 'numbers', zh: '应为要改的数据的列表，至少一项。', en: 'A list of the numbers to override, at least one.' })
  return numbers.map((one: unknown) => {
    const given = (typeof one === 'object' && one !== null ? one : {}) as Partial<Given>
    return { of: given.of, value: given.value, reason: isLeftOut(given.reason) ? reason : given.reason }
  })
}

/** `T3.new.6 1`, a line each, as somebody types them below the first. */
function linesIn(more: unknown): Omit<Given, 'reason'>[] {
  if (isLeftOut(more)) return []
  const lines = String(more)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.map((line) => {
    const [, of = line, number] = /^(\S+)[\s=：:]+(\S+)$/u.exec(line) ?? []
    return { of, value: number === undefined ? undefined : Number(number) }
  })
}

function wrongIn({ of, value, at }: { of: unknown; value: unknown; at: string }): Reason[] {
  if (typeof of !== 'string' || nameOfNumber(of) === null)
    return [{ code: 'input.refused', path: `${at}of`, zh: `没有“${String(of)}”这个数据。`, en: `There is no number "${String(of)}".` }]
  const wrong = wrongNumber({ of, value })
  if (!wrong) return []
  const name = at ? { zh: `${of}：`, en: `${of}: ` } : { zh: '', en: '' }
  return [{ code: 'input.refused', path: `${at}value`, zh: `${name.zh}${wrong.zh}`, en: `${name.en}${wrong.en}` }]
}
