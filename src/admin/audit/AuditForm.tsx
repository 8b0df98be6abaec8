import type { AuditQuery } from '../../audit/query.ts'
import type { Say } from '../speak.ts'

const fields = [
  { name: 'text', type: 'search', label: { zh: '文本（标题或编号）', en: 'Text (title or office id)' } },
  { name: 'person', type: 'search', label: { zh: '人员（姓名、邮箱或编号）', en: 'Person (name, e-mail or office id)' } },
  { name: 'address', type: 'search', label: { zh: '地址（网址、外部编号或哈希）', en: 'Address (URL, external id or hash)' } },
  { name: 'from', type: 'date', label: { zh: '自', en: 'From' } },
  { name: 'to', type: 'date', label: { zh: '至', en: 'To' } },
] as const

/** A plain form: what is searched for stands in the address, and can be kept. */
export function AuditForm({ action, query, say }: { action: string; query: AuditQuery; say: Say }) {
  return (
    <search>
      <form action={action} className="fabu-form fabu-audit__form" method="get">
        {fields.map(({ name, type, label }) => (
          <label key={name}>
            {say(label)}
            <input defaultValue={query[name]} maxLength={500} name={name} type={type} />
          </label>
        ))}
        <button className="btn btn--style-primary btn--size-medium" type="submit">
          {say({ zh: '查找', en: 'Search' })}
        </button>
      </form>
    </search>
  )
}
