import type { CollectionBeforeValidateHook } from 'payload'
import { pinyin } from 'pinyin-pro'
import { canCreateText } from '../access/canEdit.ts'
import { activeUser } from '../access/isActive.ts'
import { maxLengths } from '../collections/parts/maxLengths.ts'
import { FabuError, type Reason } from '../errors.ts'
import { isLanguage } from '../languages.ts'
import { isPipelineWrite } from '../pipelineWrite.ts'

/** Facts of an item that only its original text carries. */
export const sharedFacts = [
  'column',
  'unit',
  'cover',
  'attachments',
  'indexNumber',
  'documentNumber',
  'writtenOn',
  'issuer',
  'effectiveOn',
  'expiresOn',
  'validity',
  'art20Item',
  'policyKind',
  'disclosure',
  'disclosureReason',
  'policy',
  'concludes',
  'isConsultation',
  'form',
  'audience',
  'urgency',
  'inForceFrom',
  'inForceUntil',
  'languagesWanted',
  'telephones',
  'reviewBy',
  'menuOrder',
  'groups',
  'archived',
  'role',
  'fax',
  'email',
] as const

/** Those that hold several values. */
const listFacts = new Set<string>(['attachments', 'audience', 'languagesWanted', 'telephones', 'groups'])

/**
 * Says which text of which item this is: item and original are the server's, the language stands once the
 * text exists, a translation carries no shared facts, the slug stands once the text is published.
 */
export const identifyText: CollectionBeforeValidateHook = async ({ data = {}, operation, originalDoc, context, req }) => {
  const own = isPipelineWrite(context)
  if (operation === 'create') {
    const isSibling = own && data.original
    const language = data.language ?? 'zh'
    refuseUnless(isLanguage(language), { code: 'language.unknown', path: 'language', zh: '未知的语言。', en: 'Unknown language.' })
    // The access rule saw what was asked for; the language may be the default's, or that of what is duplicated.
    if (!own && activeUser(req) && !canCreateText({ req, data: { language } })) refuseLanguage()
    return withoutSharedFacts(
      {
        ...data,
        language,
        item: isSibling ? data.item : data.uid,
        original: isSibling ? data.original : null,
        slug: data.slug || slugOf(data.title, data.uid),
        correctionNote: own ? data.correctionNote : null,
        sourceHash: own ? data.sourceHash : null,
      },
      isSibling,
    )
  }
  refuseUnless(data.language === undefined || data.language === originalDoc.language, {
    code: 'language.fixed',
    path: 'language',
    zh: '文本的语言不能改；请用“增加语言”另建译文。',
    en: 'The language of a text stands; use "Add a language" for another one.',
  })
  const fixed = own ? {} : { correctionNote: originalDoc.correctionNote, sourceHash: originalDoc.sourceHash }
  return withoutSharedFacts(
    {
      ...data,
      item: originalDoc.item,
      original: originalDoc.original,
      slug: data.slug || originalDoc.slug || slugOf(data.title ?? originalDoc.title, originalDoc.uid),
      ...fixed,
    },
    originalDoc.original,
  )
}

/** Letters and digits of the title, Chinese as pinyin; the office id where nothing readable is left. */
export function slugOf(title: unknown, uid: unknown): string {
  // A title too long is refused later; reading all of ten megabytes before would keep everybody waiting.
  const words = pinyin(String(title ?? '').slice(0, maxLengths.title), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  }).join(' ')
  const slug = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-[^-]*$/, (tail) => (tail.length > 12 ? tail : words.length > 60 ? '' : tail))
  return slug.length >= 3 ? slug : `t-${String(uid ?? '')}`
}

/** A translation carries no shared facts, and the first language no files of a translation. */
function withoutSharedFacts(data: Record<string, unknown>, isSibling: unknown) {
  if (!isSibling) return 'translatedAttachments' in data ? { ...data, translatedAttachments: [] } : data
  const rest = { ...data }
  for (const fact of sharedFacts) if (fact in rest) rest[fact] = listFacts.has(fact) ? [] : null
  return rest
}

function refuseLanguage(): never {
  throw new FabuError({
    code: 'language.forbidden',
    status: 403,
    message: { zh: '您的角色或语言不包括此语言。', en: 'Your roles or languages do not include this language.' },
  })
}

function refuseUnless(isFine: boolean, reason: Reason) {
  if (!isFine) throw new FabuError({ code: reason.code, status: 400, message: { zh: reason.zh, en: reason.en }, reasons: [reason] })
}
