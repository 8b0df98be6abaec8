import { amountOf } from '../../yearbook/limitWords.ts'
import { isLaxer, type LimitKey, type SheetLimits, standingLimits } from '../../yearbook/standards.ts'
import type { Say } from '../speak.ts'
import { YearTable } from '../year/YearTable.tsx'

type Props = { limits: SheetLimits; admin: string; mayChange: boolean; say: Say }

/** By what the sheet is judged today, whose rule each limit is, and from when on; what an office lets pass beyond the standing limit is told. */
export const SheetLimitsTable = ({ limits, admin, mayChange, say }: Props) => (
  <>
    <YearTable
      caption={say({ zh: '限值', en: 'Limits' })}
      heads={[
        say({ zh: '限值', en: 'Limit' }),
        say({ zh: '数值', en: 'How much' }),
        say({ zh: '提醒', en: 'Told from' }),
        say({ zh: '施行日期', en: 'Holds from' }),
        say({ zh: '依据', en: 'Source' }),
      ]}
      rows={(Object.keys(limits) as LimitKey[]).map((key) => {
        const { value, warn, from, source } = limits[key]
        const { line, words } = standingLimits[key]
        return {
          key,
          cells: [
            `${line} ${say(words)}`.trim(),
            `${say(amountOf(key, value))}${isLaxer(key, value) ? say({ zh: '（宽于通用值）', en: ' (laxer than the standing one)' }) : ''}`,
            warn === null ? '-' : say(amountOf(key, warn)),
            from || say({ zh: '通用值', en: 'standing' }),
            <span key="source" lang="zh">
              {source}
            </span>,
          ],
        }
      })}
    />
    {mayChange && (
      <p>
        <a href={`${admin}/collections/sheet-limits`}>{say({ zh: '修改限值', en: 'Change the limits' })}</a>
      </p>
    )}
  </>
)
