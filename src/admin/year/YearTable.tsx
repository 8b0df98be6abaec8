import type { ReactNode } from 'react'

type Props = { caption: string; heads: string[]; rows: { key: string; cells: ReactNode[]; isSum?: boolean }[] }

/** A table of the year: the first cell of a row names it. On a phone it scrolls by itself, with the keyboard too. */
export const YearTable = ({ caption, heads, rows }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
  <section aria-label={caption} className="fabu-report__table fabu-year__table" tabIndex={0}>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells, isSum }) => (
          <tr className={isSum ? 'fabu-year__sum' : undefined} key={key}>
            {cells.map((cell, index) => {
              const name = `${key} ${heads[index]}`
              return index === 0 ? (
                <th dir="auto" key={name} scope="row">
                  {cell}
                </th>
              ) : (
                <td className={typeof cell === 'number' ? 'fabu-report__number' : undefined} key={name}>
                  {cell}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
