import { useId } from 'react'
import type { Sentence } from '../../errors.ts'
import { barsOf } from '../../richtext/barsOf.ts'
import type { Say } from '../speak.ts'

type Props = { name: string; years: number[]; values: number[]; say: Say }

const box = { width: 240, height: 90 }
const head = 18

/** A number over the years as bars. Whoever cannot see it is told the same numbers; they stand in the table below besides. */
export function YearsChart({ name, years, values, say }: Props) {
  const id = useId()
  return (
    <svg
      aria-labelledby={`${id}-title ${id}-desc`}
      className="fabu-report__chart"
      role="img"
      viewBox={`0 0 ${box.width} ${box.height + 2 * head + 4}`}
      xmlns="http://www.w3.org/2000/svg"
    >
      <title id={`${id}-title`}>{name}</title>
      <desc id={`${id}-desc`}>{say(told(years, values))}</desc>
      {barsOf({ values, ...box }).map((bar, index) => {
        const middle = bar.x + bar.width / 2
        return (
          <g key={years[index]}>
            <rect fill="currentColor" height={bar.height} opacity="0.55" width={bar.width} x={bar.x} y={bar.y + head} />
            <text fill="currentColor" fontSize="11" textAnchor="middle" x={middle} y={bar.y + head - 4}>
              {values[index]}
            </text>
            <text fill="currentColor" fontSize="11" textAnchor="middle" x={middle} y={box.height + 2 * head - 2}>
              {years[index]}
            </text>
          </g>
        )
      })}
      <line stroke="currentColor" x1="0" x2={box.width} y1={box.height + head} y2={box.height + head} />
    </svg>
  )
}

const told = (years: number[], values: number[]): Sentence => ({
  zh: `${years.map((year, index) => `${year}年 ${values[index]}`).join('，')}。`,
  en: `${years.map((year, index) => `${year}: ${values[index]}`).join(', ')}.`,
})
