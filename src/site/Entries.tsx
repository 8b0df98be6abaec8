import { words } from '../i18n/words.ts'
import { disclosureRoles } from '../pageRoles.ts'
import type { Entry, Frame } from './types.ts'

/** The pages of 政府信息公开 a language has, in their order. */
export const disclosureEntries = ({ entries }: Frame): Entry[] =>
  disclosureRoles.flatMap((role) => entries.find((entry) => entry.role === role) ?? [])

/** The entries of 政府信息公开 together, on the home page; nothing where there are none. */
export function DisclosureBox({ frame }: { frame: Frame }) {
  const entries = disclosureEntries(frame)
  if (entries.length === 0) return null
  return (
    // No landmark: the foot of every page has the same one.
    <section className="disclosure">
      <h2>{words(frame.language)('openInformation')}</h2>
      <ul>
        {entries.map(({ path, title }) => (
          <li key={path}>
            <a href={path}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
