import type { ReactNode } from 'react'
import { words } from '../i18n/words.ts'
import type { Language } from '../languages.ts'
import { dialOf } from '../richtext/telephones.ts'
import type { AcceptancePoint as Point } from '../snapshot.ts'

/** Where people turn with a request for information (条例 Art. 12): on the spot, by telephone, by post or by mail. */
export function AcceptancePoint({ point, language }: { point: Point; language: Language }) {
  const t = words(language)
  return (
    <section className="point">
      <h2>{t('acceptancePoint')}</h2>
      <dl className="facts">
        <Fact name={t('pointName')}>{point.name}</Fact>
        <Fact name={t('pointPlace')}>{point.place}</Fact>
        <Fact name={t('pointHours')}>{point.hours}</Fact>
        <Fact name={t('guideTelephones')}>{point.telephones.length > 0 && <Numbers numbers={point.telephones} />}</Fact>
        <Fact name={t('fax')}>{point.fax && <bdi>{point.fax}</bdi>}</Fact>
        <Fact name={t('email')}>{point.email && <a href={`mailto:${point.email}`}>{point.email}</a>}</Fact>
      </dl>
    </section>
  )
}

/** What is not known is not told. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

const Numbers = ({ numbers }: { numbers: string[] }) => (
  <ul className="inline">
    {numbers.map((number) => (
      <li key={number}>
        <a href={`tel:${dialOf(number) ?? number}`}>
          <bdi>{number}</bdi>
        </a>
      </li>
    ))}
  </ul>
)
