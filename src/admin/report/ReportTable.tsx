'use client'
import type { Cell, PrintedTable } from '../../documents/document.ts'

type Props = { table: PrintedTable; counted: Record<string, number>; onOpen: (of: string) => void }

/** A table of the report as it is printed, heads merged; the form is Chinese in every language of the admin. */
export const ReportTable = ({ table: { caption, rows }, counted, onOpen }: Props) => (
  <div className="fabu-report__table" lang="zh">
    <table>
      <caption>{caption}</caption>
      <tbody>
        {rows.map((row, y) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a printed form do not move.
          <tr key={y}>
            {row.map((cell, x) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do its cells.
              <Place cell={cell} counted={counted} key={x} onOpen={onOpen} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

function Place({ cell, counted, onOpen }: Omit<Props, 'table'> & { cell: Cell }) {
  const { text, columns, rows, isHead, isNumber, of, at } = cell
  const Tag = isHead ? 'th' : 'td'
  return (
    <Tag className={isNumber ? 'fabu-report__number' : undefined} colSpan={columns} rowSpan={rows}>
      {of ? (
        <button className="fabu-number" onClick={() => onOpen(of)} type="button">
          {text}
        </button>
      ) : (
        text
      )}
      {at && counted[at] !== undefined && <small className="fabu-quiet">（计 {counted[at]}）</small>}
    </Tag>
  )
}
