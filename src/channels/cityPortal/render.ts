import { shanghaiTime } from '../../clock.ts'
import { languageFacts } from '../../languages.ts'
import { picturesOf, plainTextOf } from '../../richtext/walk.ts'
import { shownTree } from '../../snapshotTree.ts'
import type { OutletFacts, Part } from '../channel.ts'
import { editionAddress } from '../editionAddress.ts'
import { siteFile } from '../siteFile.ts'
import { portalHtml } from './html.ts'

export type SubmissionType = 'article.submitted' | 'article.updated' | 'article.withdrawn'

type RenderOptions = {
  type: SubmissionType
  /** Constant over all attempts; also the message's webhook-id. */
  submissionId: string
  /** When the first attempt was made, so that every attempt has the same bytes. */
  at: string
  part: Part
  outlet: OutletFacts
  /** Where linked texts of the office can be read, by uid. */
  addresses: Map<string, string>
  /** SM3 in hex of each attachment, by SHA-256. */
  sm3: Map<string, string>
  /** Public notice of a withdrawal. */
  notice: string
}

/** The body of one submission, as exact JSON. Pure. Fields: 上级平台投送 contract v1. */
export function renderSubmission(options: RenderOptions): string {
  const { type, at } = options
  return JSON.stringify({ type, timestamp: at, data: type === 'article.withdrawn' ? withdrawalData(options) : articleData(options) })
}

function articleData({ part, outlet, submissionId, addresses, sm3 }: RenderOptions) {
  const { snapshot, edition, firstPublishedAt } = part
  return {
    ...identity({ part, outlet, submissionId }),
    translationOf: snapshot.text === snapshot.item ? null : snapshot.item,
    title: snapshot.title,
    subtitle: snapshot.subtitle,
    contentHtml: portalHtml({ part, addresses }),
    plainText: plainTextOf(shownTree(snapshot)),
    column: snapshot.column?.name ?? null,
    columnType: snapshot.column?.type ?? null,
    source: snapshot.source,
    author: snapshot.byline,
    pubDate: shanghaiTime(firstPublishedAt ?? edition.frozenAt),
    ...policyData(part),
    keywords: snapshot.keywords,
    description: snapshot.summary,
    correctionNote: snapshot.correctionNote,
    images: [...(snapshot.cover ? [snapshot.cover] : []), ...picturesOf(snapshot.body)].map((picture) => ({
      url: siteFile(part, picture),
      sha256: picture.sha256,
      alt: picture.alt,
    })),
    attachments: snapshot.attachments.map((file) => ({
      name: file.title || file.name,
      url: siteFile(part, file),
      size: file.bytes,
      sha256: file.sha256,
      sm3: sm3.get(file.sha256) ?? null,
    })),
    review: { approvedAt: edition.frozenAt, sha256: edition.sha256 },
  }
}

const withdrawalData = ({ part, outlet, submissionId, notice }: RenderOptions) => ({
  ...identity({ part, outlet, submissionId }),
  title: part.snapshot.title,
  reason: notice,
  receiptId: part.previous?.externalId ?? null,
})

const identity = ({ part, outlet, submissionId }: Pick<RenderOptions, 'part' | 'outlet' | 'submissionId'>) => ({
  submissionId,
  siteId: outlet.settings.siteIdCode ?? null,
  docId: part.snapshot.text,
  version: part.edition.number,
  lang: languageFacts(part.snapshot.language).tag,
  url: editionAddress({ siteAddress: part.siteAddress, edition: part.edition.uid }),
})

function policyData({ snapshot: { facts } }: Part) {
  if (facts.kind !== 'policy') return {}
  const { indexNumber: indexNo, documentNumber: docNo, writtenOn, validity, art20Item } = facts
  return { indexNo, docNo, writtenOn, validity, art20Item }
}
