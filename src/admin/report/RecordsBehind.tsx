'use client'
import { getTranslation } from '@payloadcms/translations'
import { Button, Link, useConfig, useTranslation } from '@payloadcms/ui'
import type { Behind } from '../../report/recordsBehind.ts'
import { type AdminLanguage, speaker } from '../speak.ts'

/** A number may count thousands; so many are listed, and all are counted. */
const shownAtOnce = 50

/** What a number counts: its sentence, and a link to each record. */
export function RecordsBehind({ behind, language, onClose }: { behind: Behind; language: AdminLanguage; onClose: () => void }) {
  const { config, getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const nameOf = (collectionSlug: string) => getTranslation(getEntityConfig({ collectionSlug })?.labels.singular ?? collectionSlug, i18n)
  const say = speaker(language)
  const { of, sentence, records } = behind
  const shown = records.slice(0, shownAtOnce)
  return (
    <div className="fabu-report__behind">
      <h4>
        <code>{of}</code> {say({ zh: `${records.length} 条记录`, en: `${records.length} records` })}
      </h4>
      {sentence && <p>{say(sentence)}</p>}
      <ul>
        {shown.map(({ collection, uid, told }) => (
          <li key={uid}>
            <Link href={`${config.routes.admin}/collections/${collection}?where[or][0][and][0][uid][equals]=${uid}`} prefetch={false}>
              {nameOf(collection)} {uid}
            </Link>
            {told && ` ${told}`}
          </li>
        ))}
      </ul>
      {records.length > shown.length && <p>{say({ zh: `仅列出前 ${shown.length} 条。`, en: `The first ${shown.length} are listed.` })}</p>}
      <Button buttonStyle="secondary" margin={false} onClick={onClose} size="small">
        {say({ zh: '关闭', en: 'Close' })}
      </Button>
    </div>
  )
}
