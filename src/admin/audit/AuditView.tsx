import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { readQuery } from '../../audit/query.ts'
import { searchRecord } from '../../audit/search.ts'
import { showEdition } from '../../audit/showEdition.ts'
import '../admin.css'
import { Refusal } from '../Refusal.tsx'
import { adminLanguage, speaker } from '../speak.ts'
import { tryToShow } from '../tryToShow.ts'
import { AuditForm } from './AuditForm.tsx'
import { EditionSheetPart } from './EditionSheetPart.tsx'
import { FoundPart } from './FoundPart.tsx'

/** The auditor's room: the whole record by text, person, day and address. Payload shows custom views to anybody: the searches ask who this is. */
export async function AuditView({ initPageResult, params, searchParams, ...more }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const { i18n, payload, user } = req
  const language = adminLanguage(i18n.language)
  const say = speaker(language)
  const { admin } = payload.config.routes
  const given = (searchParams ?? {}) as Record<string, string | string[] | undefined>
  const query = readQuery(given)
  const edition = typeof given.edition === 'string' ? given.edition : ''
  const { value, refusal } = await tryToShow(async () =>
    edition ? { sheet: await showEdition({ req, uid: edition }) } : { found: await searchRecord({ req, query }) },
  )
  const title = say({ zh: '查证室', en: "Auditor's room" })
  const shown = { say, room: `${admin}/audit`, admin }
  return (
    <DefaultTemplate
      {...more}
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      searchParams={searchParams}
      user={user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: title, url: `${admin}/audit` }]} />
      <Gutter className="fabu-audit">
        <div lang={language}>
          <h1>{title}</h1>
          {refusal && <Refusal say={say} sentence={refusal} />}
          {value && <AuditForm action={`${admin}/audit`} query={query} say={say} />}
          {value?.sheet && <EditionSheetPart {...shown} sheet={value.sheet} />}
          {value && 'found' in value && <FoundPart {...shown} found={value.found ?? null} query={query} />}
        </div>
      </Gutter>
    </DefaultTemplate>
  )
}
