import { type Comparison, charted } from '../../report/years/compareYears.ts'
import type { Say } from '../speak.ts'
import { YearsChart } from './YearsChart.tsx'

/** The numbers of up to five years side by side, three of them as charts, and the table they are drawn of. */
export function ReportYears({ comparison: { years, rows }, say }: { comparison: Comparison; say: Say }) {
  if (years.length < 2) return null
  return (
    <section aria-labelledby="fabu-report-years" className="fabu-part">
      <h3 id="fabu-report-years">{say({ zh: '历年对比', en: 'Over the years' })}</h3>
      <div className="fabu-report__charts">
        {rows
          .filter(({ of }) => charted.includes(of))
          .map(({ of, zh, values }) => (
            <figure key={of}>
              <figcaption lang="zh">{zh}</figcaption>
              <YearsChart name={zh} say={say} values={values} years={years.map(({ year }) => year)} />
            </figure>
          ))}
      </div>
      <div className="fabu-report__table">
        <table>
          <caption>
            {say({ zh: '已定稿的年度为定稿数据，其余为现有记录', en: 'Signed years as they were signed, others as the records say now' })}
          </caption>
          <thead>
            <tr>
              <td />
              {years.map(({ year, isSigned }) => (
                <th key={year} scope="col">
                  {year}
                  {isSigned ? say({ zh: '（已定稿）', en: ' (signed)' }) : ''}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ of, zh, values }) => (
              <tr key={of}>
                <th lang="zh" scope="row">
                  {zh}
                </th>
                {values.map((value, index) => (
                  <td className="fabu-report__number" key={years[index]?.year}>
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
