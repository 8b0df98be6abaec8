import type { ReactNode } from 'react'
import { type Translate, words } from '../i18n/words.ts'
import type { NoticeFacts, Snapshot } from '../snapshot.ts'
import { dayShown } from './format.ts'
import { timesApart } from './timesApart.tsx'
import type { Standing, Validity } from './types.ts'

type Banners = {
  snapshot: Snapshot
  validity: Validity | null
  standing: Standing | null
  /** When the edition shown went out; ISO instant. */
  checkedAt: string
  /** Whether what came of a consultation is out. */
  isConcluded: boolean
}

/** What a reader has to know before the text: whether it counts now. It changes without an edition, so the page tells. */
export function TextBanners({ snapshot: { facts, language }, validity, standing, checkedAt, isConcluded }: Banners) {
  const t = words(language)
  switch (facts.kind) {
    case 'policy':
      return <ValidityBanner validity={validity} t={t} />
    case 'notice':
      return <NoticeBanner facts={facts} standing={standing} isConcluded={isConcluded} t={t} />
    case 'service':
      // A guide nobody has checked in time may send people in vain.
      return standing === 'over' ? (
        <Warning title={t('guideDue')}>{timesApart(t('guideDueText', { day: dayShown(checkedAt) }))}</Warning>
      ) : null
    case 'topic':
      return facts.isArchived ? <Warning title={t('archived')}>{t('archivedText')}</Warning> : null
    default:
      return null
  }
}

function Warning({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="box box-warning">
      <p className="box-title">{title}</p>
      <p>{children}</p>
    </div>
  )
}

const bannerWord = { amended: 'bannerAmended', repealed: 'bannerRepealed', expired: 'bannerExpired' } as const

function ValidityBanner({ validity, t }: { validity: Validity | null; t: Translate }) {
  if (validity === null) return null
  if (validity === 'valid') return <p className="tag tag-valid">{`${t('validity')} · ${t('valid')}`}</p>
  return (
    <div className="box box-urgent">
      <p className="box-title">{t(validity)}</p>
      <p>{t(bannerWord[validity])}</p>
    </div>
  )
}

type Notice = { facts: NoticeFacts; standing: Standing | null; isConcluded: boolean; t: Translate }

/** Whether the notice counts now, or the public is still asked, and how urgent it is while it does. */
function NoticeBanner({ facts: { urgency, isConsultation }, standing, isConcluded, t }: Notice) {
  if (standing === 'over' && isConsultation)
    return <Warning title={t('consultationOver')}>{t(isConcluded ? 'consultationTold' : 'consultationOverText')}</Warning>
  if (standing === 'over') return <Warning title={t('over')}>{t('overText')}</Warning>
  return (
    <p>
      {standing ? <span className="tag tag-valid">{t(isConsultation ? consultationWord[standing] : standing)}</span> : null}
      {urgency === 'normal' ? null : <span className={urgency === 'urgent' ? 'tag tag-urgent' : 'tag'}>{t(urgency)}</span>}
    </p>
  )
}

const consultationWord = { upcoming: 'consultationUpcoming', inEffect: 'consultationOpen' } as const
