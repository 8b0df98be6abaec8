import { type Comparison, charted } from '../../report/years/comparison.ts'
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
          .map(({ of, values, ...name }) => (
            <figure key={of}>
              <figcaption>{say(name)}</figcaption>
              <YearsChart name={say(name)} say={say} values={values} years={years.map(({ year }) => year)} />
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
            {rows.map(({ of, values, ...name }) => (
              <tr key={of}>
                <th scope="row">{say(name)}</th>
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
