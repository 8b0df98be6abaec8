import type { Say } from '../speak.ts'

type Props = { action: string; year: number; thisYear: number; say: Say }

/** Which year: a plain form, so that the year stands in the address. */
export const YearForm = ({ action, year, thisYear, say }: Props) => (
  <form action={action} className="fabu-form fabu-year__form" method="get">
    <label>
      {say({ zh: '年份', en: 'Year' })}
      <input defaultValue={year} max={thisYear + 1} min={2008} name="year" required type="number" />
    </label>
    <button className="btn btn--style-primary btn--size-medium" type="submit">
      {say({ zh: '查看', en: 'Show' })}
    </button>
  </form>
)
