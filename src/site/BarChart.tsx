import { barsOf } from '../richtext/barsOf.ts'
import { type ChartBar, wordsOfChart } from '../richtext/chart.ts'

const height = 90
const head = 18
/** The least width, at which two bars do not become posters. */
const narrow = 320

/** Wide enough for the label under each bar and the number above it. */
const widthOf = (bars: readonly ChartBar[]) => {
  const place = Math.max(...bars.map(({ label, value }) => Math.max(widthOfWords(label), widthOfWords(String(value)))))
  return Math.max(narrow, place * bars.length)
}

/** What is no wider than a Latin letter takes half of what a Chinese character does; a little stays free beside them. */
const widthOfWords = (words: string) => [...words].reduce((sum, sign) => sum + (sign < '\u2000' ? 6.5 : 12), 8)

/** Numbers as bars, a drawing without script that grows with its column. It is told in words to whoever does not see it. */
export function BarChart({ title, bars }: { title: string; bars: readonly ChartBar[] }) {
  const width = widthOf(bars)
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg
        aria-label={wordsOfChart({ title, bars })}
        role="img"
        viewBox={`0 0 ${width} ${height + 2 * head + 4}`}
        xmlns="http://www.w3.org/2000/svg"
      >
        {barsOf({ values: bars.map(({ value }) => value), width, height }).map((bar, index) => {
          const middle = bar.x + bar.width / 2
          const { label, value } = bars[index] as ChartBar
          return (
            <g key={bar.x}>
              <rect height={bar.height} width={bar.width} x={bar.x} y={bar.y + head} />
              <text textAnchor="middle" x={middle} y={bar.y + head - 4}>
                {value}
              </text>
              <text textAnchor="middle" x={middle} y={height + 2 * head - 2}>
                {label}
              </text>
            </g>
          )
        })}
        <line x1="0" x2={width} y1={height + head} y2={height + head} />
      </svg>
    </figure>
  )
}
