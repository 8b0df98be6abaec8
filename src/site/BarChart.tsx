import { barsOf } from '../richtext/barsOf.ts'
import { type ChartBar, wordsOfChart } from '../richtext/chart.ts'

const height = 90
const head = 18
/** Wide enough for a label of its length under each bar. */
const widthOf = (bars: readonly ChartBar[]) => bars.reduce((sum, { label }) => sum + Math.max(48, [...label].length * 12), 0)

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
