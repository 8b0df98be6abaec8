import { canonicalJson, sha256 } from '../../canonicalJson.ts'
import type { CaseEventBody } from '../../disclosure/cases/caseEvent.ts'
import type { AnnualReport } from '../../payload-types.ts'
import { instantOf } from '../../trail/rowHash.ts'

type Asked = { row: AnnualReport; events: CaseEventBody[] }

/** What is wrong with how far an annual report has come: its bytes have their hash and their event, and two people stand behind it. */
export function checkSigned({ row, events }: Asked): string[] {
  const newest = (type: string) => events.findLast((event) => event.type === type)
  const [asked, signed, drafted] = [newest('signatureAsked'), newest('signed'), newest('drafted')]
  // Whatever a person changes after it was asked for takes it back; a signed one does not change.
  const isBack = !signed && events.some(({ type, seq }) => (type === 'changed' || type === 'entered') && seq > (asked?.seq ?? 0))
  const state = signed ? 'signed' : asked && !isBack ? 'asked' : 'draft'
  if (row.state !== state) return [`it is "${row.state}", its chain says "${state}"`]
  if (state === 'draft') return []
  const onSite = (row.text ?? '') === (drafted?.data.text ?? '') ? [] : ['its text on the site is another']
  return [...problemsOf({ row, asked, signed }), ...onSite, ...notesAstray({ row, events })]
}

type Held = { row: AnnualReport; asked: CaseEventBody | undefined; signed: CaseEventBody | undefined }

function problemsOf({ row, asked, signed }: Held): string[] {
  const problems: string[] = []
  if (sha256(row.canonical ?? '') !== row.sha256) problems.push('its bytes do not have its hash')
  if (row.sha256 !== asked?.data.sha256 || (signed && signed.data.sha256 !== row.sha256)) problems.push('its hash is not that of its event')
  if (row.askedBy !== asked?.actor?.uid || row.askedByName !== asked?.actor?.name) problems.push('another person asked for it')
  if (!signed) return problems
  if (row.confirmedBy !== signed.actor?.uid || row.confirmedByName !== signed.actor?.name) problems.push('another person confirmed it')
  if (row.askedBy === row.confirmedBy) problems.push('one person asked and confirmed')
  if (instantOf(row.signedAt) !== signed.at) problems.push('it was signed at another time')
  return problems
}

/** Corrections, by number, words, person and moment. */
function notesAstray({ row, events }: Asked): string[] {
  const told = events
    .filter(({ type }) => type === 'corrected')
    .map(({ data, actor, at }) => ({ number: data.number, words: data.words, by: actor?.name, at }))
  return canonicalJson(row.notes ?? []) === canonicalJson(told) ? [] : ['its corrections are not what was noted']
}
