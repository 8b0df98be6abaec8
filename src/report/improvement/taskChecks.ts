import type { Check } from '../check.ts'
import type { Improvement } from './dealtWith.ts'

/** Problems last year's report named and nobody has answered: the public reads what became of them. Their words are Chinese in both languages. */
export function taskChecks(improvements: Improvement[]): Check[] {
  if (improvements.length === 0) return []
  const open = improvements.filter(({ state }) => state === 'open')
  const words = open.map((one) => one.words).join('；')
  const evidence =
    open.length === 0
      ? { zh: '上年问题均已答复', en: 'Every problem of the year before was answered' }
      : { zh: `上年问题尚未答复：${words}`, en: `Problems of the year before nobody has answered: ${words}` }
  return [{ id: 'S5-TASKS', severity: 'warning', ok: open.length === 0, evidence }]
}
