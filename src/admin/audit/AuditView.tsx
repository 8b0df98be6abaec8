import type { AdminViewServerProps } from 'payload'
import { readQuery } from '../../audit/query.ts'
import { searchRecord } from '../../audit/search.ts'
import { showEdition } from '../../audit/showEdition.ts'
import '../admin.css'
import { Refusal } from '../Refusal.tsx'
import { RoomTemplate } from '../RoomTemplate.tsx'
import { adminLanguage, speaker } from '../speak.ts'
import { tryToShow } from '../tryToShow.ts'
import { AuditForm } from './AuditForm.tsx'
import { EditionSheetPart } from './EditionSheetPart.tsx'
import { FoundPart } from './FoundPart.tsx'

/** The auditor's room: the whole record by text, person, day and address. Payload shows custom views to anybody: the searches ask who this is. */
export async function AuditView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const language = adminLanguage(req.i18n.language)
  const say = speaker(language)
  const { admin } = req.payload.config.routes
  const given = (view.searchParams ?? {}) as Record<string, string | string[] | undefined>
  const query = readQuery(given)
  const edition = typeof given.edition === 'string' ? given.edition : ''
  const { value, refusal } = await tryToShow(async () =>
    edition ? { sheet: await showEdition({ req, uid: edition }) } : { found: await searchRecord({ req, query }) },
  )
  const room = `${admin}/audit`
  const shown = { say, room, admin }
  return (
    <RoomTemplate className="fabu-audit" language={language} path={room} title={say({ zh: '查证室', en: "Auditor's room" })} view={view}>
      {refusal && <Refusal say={say} sentence={refusal} />}
      {value && <AuditForm action={room} query={query} say={say} />}
      {value?.sheet && <EditionSheetPart {...shown} sheet={value.sheet} />}
      {value && 'found' in value && <FoundPart {...shown} found={value.found ?? null} query={query} />}
    </RoomTemplate>
  )
}
