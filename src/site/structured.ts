import { dialOf } from '../richtext/telephones.ts'
import type { Facts, ServiceFacts, Snapshot } from '../snapshot.ts'
import type { Crumb } from './Crumbs.tsx'
import { languageAttributes } from './format.ts'
import { homePath } from './paths.ts'
import type { Frame, Validity } from './types.ts'

/** One object of JSON-LD, in the words of schema.org. */
export type StructuredData = { '@type': string } & Record<string, unknown>

type TextArgs = {
  frame: Frame
  snapshot: Snapshot
  /** The page's address, absolute. */
  url: string
  publishedAt: string
  updatedAt: string
  validity: Validity | null
  /** Address of the picture that stands for it, absolute; empty for none. */
  image: string
}

/** A text as schema.org knows it: news, legislation, an announcement, an article, a page. */
export function textData({ frame, snapshot, url, publishedAt, updatedAt, validity, image }: TextArgs): StructuredData {
  const { facts } = snapshot
  return kept({
    '@type': isOnTheOffice(facts) ? 'AboutPage' : types[snapshot.kind],
    '@id': url,
    url,
    [snapshot.kind === 'policy' ? 'name' : 'headline']: snapshot.title,
    description: snapshot.summary,
    inLanguage: languageAttributes(snapshot.language).lang,
    datePublished: publishedAt,
    dateModified: updatedAt || publishedAt,
    image,
    keywords: snapshot.keywords.join(','),
    articleSection: snapshot.column?.name,
    author: snapshot.byline ? { '@type': 'Person', name: snapshot.byline } : undefined,
    publisher: officeData(frame),
    ...(facts.kind === 'policy' ? policyData({ facts, validity }) : {}),
    ...(facts.kind === 'service' ? { mainEntity: serviceData({ frame, snapshot, facts, url }) } : {}),
    ...(facts.kind === 'notice' ? { datePosted: publishedAt, expires: facts.inForceUntil } : {}),
    ...(facts.kind === 'interpretation' && facts.policy
      ? { about: { '@type': 'Legislation', name: facts.policy.title, legislationIdentifier: facts.policy.documentNumber } }
      : {}),
  })
}

const isOnTheOffice = (facts: Facts) => facts.kind === 'page' && (facts.role === 'functions' || facts.role === 'leaders')

const types = {
  article: 'NewsArticle',
  policy: 'Legislation',
  interpretation: 'Article',
  notice: 'SpecialAnnouncement',
  service: 'WebPage',
  topic: 'CollectionPage',
  page: 'WebPage',
} as const

function policyData({ facts, validity }: { facts: Extract<Snapshot['facts'], { kind: 'policy' }>; validity: Validity | null }) {
  const isInForce = (validity ?? facts.validity) === 'valid' || (validity ?? facts.validity) === 'amended'
  return {
    legislationIdentifier: facts.documentNumber || facts.indexNumber,
    legislationDate: facts.writtenOn,
    legislationPassedBy: facts.issuer ? { '@type': 'GovernmentOrganization', name: facts.issuer } : undefined,
    temporalCoverage: facts.effectiveOn ? `${facts.effectiveOn}/${facts.expiresOn || '..'}` : undefined,
    legislationLegalForce: isInForce ? 'https://schema.org/InForce' : 'https://schema.org/NotInForce',
  }
}

/** What a guide guides to: the page is about it, and only the page has dates. */
function serviceData({ frame, snapshot, facts, url }: Pick<TextArgs, 'frame' | 'snapshot' | 'url'> & { facts: ServiceFacts }) {
  const { guide, telephones } = facts
  const inLanguage = languageAttributes(snapshot.language).lang
  return kept({
    '@type': 'GovernmentService',
    '@id': `${url}#service`,
    name: snapshot.title,
    description: snapshot.summary,
    provider: officeData(frame),
    audience: guide.conditions ? { '@type': 'Audience', audienceType: guide.conditions } : undefined,
    availableChannel: kept({
      '@type': 'ServiceChannel',
      availableLanguage: inLanguage,
      servicePhone: telephones.map((telephone) => ({ '@type': 'ContactPoint', telephone: dialOf(telephone) ?? telephone })),
      serviceLocation: guide.place ? { '@type': 'Place', address: guide.place } : undefined,
    }),
  })
}

/** The site itself, on the first page of a language. */
export const siteData = (frame: Frame): StructuredData =>
  kept({
    '@type': 'WebSite',
    name: frame.office.siteName || frame.office.name,
    url: frame.office.siteUrl + homePath(frame.language),
    inLanguage: languageAttributes(frame.language).lang,
    publisher: officeData(frame),
  })

/** The way from the home page to this one; nothing where there is none. */
export function crumbData({ frame, crumbs, home }: { frame: Frame; crumbs: Crumb[]; home: string }): StructuredData[] {
  if (crumbs.length === 0) return []
  const way = [{ name: home, path: homePath(frame.language) }, ...crumbs]
  const itemListElement = way.map(({ name, path }, index) =>
    kept({ '@type': 'ListItem', position: index + 1, name, item: path ? frame.office.siteUrl + path : undefined }),
  )
  return [{ '@type': 'BreadcrumbList', itemListElement }]
}

const officeData = ({ office }: Frame) => ({ '@type': 'GovernmentOrganization', name: office.name, url: `${office.siteUrl}/` })

/** As the text of a script element: nothing in it can end the element. */
export const structuredText = (data: StructuredData[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': data }).replaceAll('<', '\\u003c')

/** An empty value says nothing, and validators complain of it. */
const kept = (data: Record<string, unknown>): StructuredData =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== null && value !== '')) as StructuredData
