import type { Payload } from 'payload'
import { isLanguage, type Language, languageCodes } from '../../languages.ts'
import { script, searchScript, stylesheet } from '../../site/assets.ts'
import type { Frame, SiteColumn, SiteOffice } from '../../site/types.ts'
import { siteUrlIn } from '../../siteUrl.ts'

type Asked = { payload: Payload; language: Language }

/** What all pages of one language share, from the office's facts and its columns. Whatever is missing is empty; words not translated stay Chinese. */
export async function readOffice({ payload, language }: Asked): Promise<Omit<Frame, 'entries'>> {
  const [facts, columns] = await Promise.all([officeFacts({ payload, language }), siteColumns({ payload, language })])
  const chosen = Array.isArray(facts.languages) ? facts.languages.filter(isLanguage) : []
  return {
    language,
    stylesheet: stylesheet.path,
    script: script.path,
    search: searchScript.path,
    columns,
    office: {
      name: textOf(facts.name),
      siteName: textOf(facts.siteName),
      siteUrl: siteUrlIn(facts),
      siteIdCode: textOf(facts.siteIdCode),
      icp: textOf(facts.icp),
      policeRecord: textOf(facts.policeRecord),
      sponsor: textOf(facts.sponsor),
      contact: textOf(facts.contact),
      isIpv6: facts.isIpv6 === true,
      identityMark: markOf(facts),
      languages: languageCodes.filter((code) => (chosen.length > 0 ? chosen.includes(code) : true)),
    },
  }
}

/** The register's address and the picture it gave; nothing unless there are both. */
function markOf({ identityMarkUrl, identityMark }: Record<string, unknown>): SiteOffice['identityMark'] {
  const filename = (identityMark as { filename?: unknown } | null)?.filename
  return textOf(identityMarkUrl) && textOf(filename) ? { url: textOf(identityMarkUrl), file: textOf(filename) } : null
}

async function officeFacts({ payload, language }: Asked): Promise<Record<string, unknown>> {
  return (await payload.findGlobal({ slug: 'office', locale: language, fallbackLocale: 'zh', depth: 1 })) as unknown as Record<
    string,
    unknown
  >
}

async function siteColumns({ payload, language }: Asked): Promise<SiteColumn[]> {
  const { docs } = await payload.find({
    collection: 'columns',
    locale: language,
    fallbackLocale: 'zh',
    depth: 0,
    limit: 0,
    pagination: false,
    sort: '_order',
  })
  const rows = docs as unknown as Record<string, unknown>[]
  const uids = new Map(rows.map((row) => [row.id, textOf(row.uid)]))
  return rows.map((row) => ({
    uid: textOf(row.uid),
    slug: textOf(row.slug),
    name: textOf(row.name),
    type: textOf(row.columnType),
    description: textOf(row.description),
    keywords: textOf(row.keywords),
    parent: uids.get(row.parent) ?? null,
  }))
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
