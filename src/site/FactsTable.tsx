import type { ReactNode } from 'react'
import { type Translate, words } from '../i18n/words.ts'
import type { NoticeFacts, PolicyFacts, ServiceFacts, Snapshot } from '../snapshot.ts'
import { dayShown, timeShown } from './format.ts'
import { timesApart } from './timesApart.tsx'

/**
 * The facts of a policy (《政府网站发展指引》: 索引号, 文号, dates) or of a notice, when a guide was
 * checked; nothing for other kinds.
 * 有效性 is not among them: it changes after the edition is frozen, so the page around it tells.
 */
export function FactsTable({ snapshot, publishedAt, updatedAt }: { snapshot: Snapshot; publishedAt: string; updatedAt: string }) {
  const shown = rowsOf({ snapshot, publishedAt, updatedAt }).filter(([, value]) => value !== '')
  if (shown.length === 0) return null
  return (
    <dl className="facts">
      {shown.map(([name, value]) => (
        <Row key={name} name={name} value={value} />
      ))}
    </dl>
  )
}

function rowsOf({ snapshot, publishedAt, updatedAt }: { snapshot: Snapshot; publishedAt: string; updatedAt: string }) {
  const t = words(snapshot.language)
  const { facts } = snapshot
  switch (facts.kind) {
    case 'policy':
      return policyRows(facts, publishedAt, t)
    case 'notice':
      return noticeRows(facts, t)
    case 'service':
      return serviceRows({ facts, checkedAt: updatedAt || publishedAt, t })
    default:
      return []
  }
}

function Row({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

const disclosureWord = { proactive: 'proactive', 'on-request': 'onRequest', withheld: 'withheld' } as const

// Numbers and dates keep their own direction inside Arabic.
const apart = (value: string) => (value ? <bdi>{value}</bdi> : '')

function policyRows(facts: PolicyFacts, publishedAt: string, t: Translate): [string, ReactNode][] {
  const article = facts.art20Item === null ? '' : `${t('art20', { item: facts.art20Item })}`
  return [
    [t('indexNumber'), apart(facts.indexNumber)],
    [t('documentNumber'), apart(facts.documentNumber)],
    [t('issuer'), facts.issuer],
    [t('writtenOn'), apart(facts.writtenOn)],
    [t('publishedOn'), apart(dayShown(publishedAt))],
    [t('effectiveOn'), apart(facts.effectiveOn)],
    [t('expiresOn'), apart(facts.expiresOn)],
    [t('disclosure'), [t(disclosureWord[facts.disclosure]), article].filter(Boolean).join(' · ')],
  ]
}

function noticeRows({ inForceFrom, inForceUntil, audience, isConsultation }: NoticeFacts, t: Translate): [string, ReactNode][] {
  return [
    [t(isConsultation ? 'consultationPeriod' : 'inForce'), periodShown({ from: inForceFrom, until: inForceUntil, t })],
    [t('audience'), audience.map((group) => t(group === 'all' ? 'everyone' : group)).join(' · ')],
  ]
}

/** Whoever approves an edition of a guide has checked it. */
const serviceRows = ({ facts, checkedAt, t }: { facts: ServiceFacts; checkedAt: string; t: Translate }): [string, ReactNode][] => [
  [t('checkedOn'), apart(dayShown(checkedAt))],
  [t('reviewBy'), apart(facts.reviewBy)],
]

function periodShown({ from, until, t }: { from: string; until: string; t: Translate }) {
  if (from && until) return timesApart(t('fromUntil', { from: timeShown(from), until: timeShown(until) }))
  if (from) return timesApart(t('fromOnly', { from: timeShown(from) }))
  return until ? timesApart(t('untilOnly', { until: timeShown(until) })) : t('openEnded')
}
