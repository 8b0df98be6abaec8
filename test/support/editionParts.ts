import sharp from 'sharp'
import type { OutletFacts, Part } from '../../src/channels/channel.ts'
import type { Picture } from '../../src/richtext/tree.ts'
import type { Snapshot } from '../../src/snapshot.ts'

/** A picture's facts; its file is `<sha256>.<extension>`. */
export const picture = (more: Partial<Picture> = {}): Picture => ({
  media: 'm1',
  sha256: 'a'.repeat(64),
  extension: 'png',
  mime: 'image/png',
  bytes: 200,
  width: 40,
  height: 30,
  alt: '外滩',
  isDecorative: false,
  ...more,
})

/** A snapshot of a short Chinese article with cover and summary. */
export const snapshot = (more: Partial<Snapshot> = {}): Snapshot => ({
  schema: 1,
  kind: 'article',
  text: 'text0001',
  item: 'text0001',
  language: 'zh',
  originalLanguage: 'zh',
  title: '外国人来华签证便利措施',
  subtitle: '',
  summary: '签证便利措施摘要。',
  slug: 'visa',
  keywords: ['签证'],
  source: '市外办',
  byline: '',
  column: { uid: 'c1', slug: 'news', name: '外事动态', type: '工作动态', path: [{ uid: 'c1', slug: 'news', name: '外事动态' }] },
  unit: null,
  cover: picture({ sha256: 'c'.repeat(64) }),
  body: [{ type: 'paragraph', children: [{ type: 'text', text: '正文。' }] }],
  attachments: [],
  facts: { kind: 'article' },
  correctionNote: '',
  ...more,
})

/** One part of a delivery. */
export const part = (more: Partial<Part> & { text?: Partial<Snapshot> } = {}): Part => {
  const { text, ...rest } = more
  const index = rest.index ?? 0
  return {
    index,
    edition: { uid: `edition000${index}`, number: 1, sha256: 'e'.repeat(64), frozenAt: '2026-11-23T01:00:00.000Z' },
    snapshot: snapshot(text),
    siteAddress: 'https://wsb.example.gov.cn/zh/articles/visa.html',
    firstPublishedAt: null,
    previous: null,
    languages: [],
    ...rest,
  }
}

/** An outlet in sandbox mode. */
export const outlet = (channel: OutletFacts['channel'], more: Partial<OutletFacts> = {}): OutletFacts => ({
  uid: 'outlet01',
  name: '上海外事',
  channel,
  mode: 'sandbox',
  settings: {},
  ...more,
})

/** The files `picture()` and `snapshot()` name. */
export async function pictureFiles(): Promise<Record<string, Buffer>> {
  const bytes = await sharp({ create: { width: 4, height: 3, channels: 3, background: '#1f5fa8' } })
    .png()
    .toBuffer()
  return { [`${'a'.repeat(64)}.png`]: bytes, [`${'c'.repeat(64)}.png`]: bytes }
}
