import type { Sentence } from '../errors.ts'

/** A bar of a chart: what it is of, and how much. */
export type ChartBar = { label: string; value: number }

/** How many bars one chart may have, so that its labels can be read on a telephone. */
export const chartLimits = { bars: 12, label: 20, value: 1e12 }

/** The bars somebody wrote, a line each: a label, a blank, and a number from nought on. `fault` says which line is none. */
export function readBars(data: string): { bars: ChartBar[]; fault: Sentence | null } {
  const lines = data
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const bars = lines.map(barIn)
  const wrong = bars.indexOf(null)
  const good = bars.filter((bar) => bar !== null)
  if (wrong >= 0) return { bars: good, fault: notABar(lines[wrong] ?? '') }
  return { bars: good, fault: good.length > chartLimits.bars ? tooMany : null }
}

function barIn(line: string): ChartBar | null {
  const [, label = '', number = ''] = /^(.+?)\s+(\d+(?:\.\d+)?)$/u.exec(line) ?? []
  const value = Number(number)
  return label && [...label].length <= chartLimits.label && value <= chartLimits.value ? { label, value } : null
}

/** Bars as they are written, to be read again by `readBars`. */
export const writeBars = (bars: readonly ChartBar[]): string => bars.map(({ label, value }) => `${label} ${value}`).join('\n')

/** What a chart shows, in words, for whoever does not see it and for channels that draw none. */
export const wordsOfChart = ({ title, bars }: { title: string; bars: readonly ChartBar[] }): string =>
  `${title}: ${bars.map(({ label, value }) => `${label} – ${value}`).join('; ')}`

const notABar = (line: string): Sentence => ({
  zh: `“${line.slice(0, 40)}”不是一根柱：每行写名称（最多 ${chartLimits.label} 字）、空格和不小于 0 的数。`,
  en: `"${line.slice(0, 40)}" is no bar: write a label of at most ${chartLimits.label} characters, a blank and a number from 0 on in each line.`,
})

const tooMany: Sentence = {
  zh: `最多 ${chartLimits.bars} 根柱，更多的数据请用表格。`,
  en: `At most ${chartLimits.bars} bars; show more in a table.`,
}
