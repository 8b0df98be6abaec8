import { Link } from '@payloadcms/ui'
import { dueDay } from '../../disclosure/dueDay.ts'
import type { Due } from '../../yearbook/due.ts'
import { dueWords } from '../../yearbook/words.ts'
import type { Say } from '../speak.ts'
import { YearTable } from './YearTable.tsx'

/** Rows of the registers that are late or soon due; a day that depends on a calendar that is not out says so. */
export function DuePart({ due, say, admin }: { due: Due[]; say: Say; admin: string }) {
  return (
    <section aria-labelledby="fabu-year-due" className="fabu-part">
      <h3 id="fabu-year-due">{say({ zh: '到期与逾期', en: 'Due and late' })}</h3>
      {due.length === 0 && <p>{say({ zh: '没有逾期或三十天内到期的事项。', en: 'Nothing is late or due within thirty days.' })}</p>}
      {due.length > 0 && (
        <YearTable
          caption={say({ zh: '到期与逾期', en: 'Due and late' })}
          heads={[
            say({ zh: '事项', en: 'What' }),
            say({ zh: '状态', en: 'State' }),
            say({ zh: '名称', en: 'Title' }),
            say({ zh: '期限', en: 'Due on' }),
            say({ zh: '责任处室', en: 'Unit' }),
          ]}
          rows={due.map(({ kind, collection, id, uid, title, unit, dueOn, isLate, isProvisional }) => ({
            key: `${kind} ${uid}`,
            cells: [
              say(dueWords[kind]),
              <span className={`fabu-tag ${isLate ? 'fabu-tag--failed' : 'fabu-tag--held'}`} key="state">
                {say(isLate ? { zh: '逾期', en: 'Late' } : { zh: '临近', en: 'Soon due' })}
              </span>,
              <Link href={`${admin}/collections/${collection}/${id}`} key="title" prefetch={false}>
                {title}
              </Link>,
              say(dueDay(dueOn, isProvisional)),
              unit || '-',
            ],
          }))}
        />
      )}
    </section>
  )
}
