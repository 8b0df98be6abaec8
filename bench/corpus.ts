import { type Client, createClient } from '@libsql/client'
import { canonicalJson, sha256 } from '../src/canonicalJson.ts'
import type { Language } from '../src/languages.ts'
import type { Tree } from '../src/richtext/tree.ts'
import { textPath } from '../src/site/paths.ts'
import { rendererVersion, renderPart } from '../src/site/render.tsx'
import type { Snapshot, SnapshotColumn } from '../src/snapshot.ts'

/** One text of the corpus: what was approved, and when it went out. */
export type CorpusText = { snapshot: Snapshot; publishedOn: string; edition: string; seq: number }

const languages: Language[] = ['zh', 'en']

/**
 * The texts of a corpus, numbered from 1: articles of about 3.5 kB in two languages, spread over columns. The same
 * number gives the same text, so that two generators build from the same words.
 */
export function* corpus({ from, to, columns }: { from: number; to: number; columns: SnapshotColumn[] }): Generator<CorpusText> {
  for (let n = from; n <= to; n++) {
    // Both languages of an item stand in the same column under the same number.
    const item = Math.floor((n - 1) / languages.length)
    const language = languages[(n - 1) % languages.length] ?? 'zh'
    const column = columns[item % columns.length]
    if (!column) throw new Error('A corpus needs a column.')
    const seq = Math.floor(item / columns.length) + 1
    const publishedOn = new Date(Date.UTC(2020, 0, 1) + item * 600_000).toISOString()
    yield { snapshot: snapshotOf({ n, item, language, column }), publishedOn, edition: `bench-edition-${n}`, seq }
  }
}

const words: Record<string, { title: string; sentence: string }> = {
  zh: {
    title: '市外办举办驻沪领事官员交流活动',
    sentence: '示例市人民政府外事办公室近日举办交流活动，介绍全市对外开放和便利化服务的新进展，并听取意见。',
  },
  en: {
    title: 'The city meets consular officers',
    sentence: 'The office met with consular officers, spoke of new services for people from abroad, and listened to what they had to say. ',
  },
}

type Numbered = { n: number; item: number; language: Language; column: SnapshotColumn }

function snapshotOf({ n, item, language, column }: Numbered): Snapshot {
  const { title, sentence } = words[language] ?? { title: '', sentence: '' }
  // About 3.5 kB of text each, whatever the writing.
  const repeats = Math.round(350 / Buffer.byteLength(sentence)) || 1
  const body = Array.from({ length: 10 }, (_, at) => ({
    type: 'paragraph',
    children: [{ type: 'text', text: `${at + 1}. ${sentence.repeat(repeats)}(${n})`, marks: [] }],
  })) as unknown as Tree
  return {
    schema: 1,
    kind: 'article',
    text: `bench-text-${n}`,
    item: `bench-item-${item}`,
    language,
    originalLanguage: 'zh',
    title: `${title} ${item}`,
    subtitle: '',
    summary: sentence.slice(0, 80),
    slug: `item-${item}`,
    keywords: ['交流', String(item)],
    source: '示例办',
    byline: '',
    column,
    unit: null,
    cover: null,
    body,
    attachments: [],
    facts: { kind: 'article' },
    correctionNote: '',
  }
}

type Filling = { file: string; outlet: string; from: number; to: number; columns: SnapshotColumn[] }

/**
 * Puts texts into an office's database as if they were published: editions with their true canonical bytes, rows of the
 * site's index with the true hash of what readers see. No page is written: that is what is to be measured.
 */
export async function fillIndex({ file, outlet, ...range }: Filling): Promise<void> {
  const client = createClient({ url: `file:${file}` })
  await client.execute('PRAGMA synchronous = OFF')
  let statements: Parameters<Client['batch']>[0] = []
  for (const text of corpus(range)) {
    statements.push(editionOf(text), rowOf({ ...text, outlet }))
    if (statements.length < 1000) continue
    await client.batch(statements, 'write')
    statements = []
  }
  if (statements.length > 0) await client.batch(statements, 'write')
  await client.execute('ANALYZE')
  client.close()
}

const insert = (table: string, row: Record<string, string | number>) => ({
  sql: `INSERT INTO ${table} (${Object.keys(row)}) VALUES (${Object.keys(row).map(() => '?')})`,
  args: Object.values(row),
})

function editionOf({ snapshot, edition, publishedOn }: CorpusText) {
  const canonical = canonicalJson(snapshot)
  return insert('editions', {
    id: edition,
    uid: edition,
    key: `${snapshot.text} 1`,
    text: snapshot.text,
    item: snapshot.item,
    text_collection: 'articles',
    text_id: snapshot.text,
    language: snapshot.language,
    title: snapshot.title,
    number: 1,
    schema_version: 1,
    canonical,
    sha256: sha256(canonical),
    review: `bench-review-${snapshot.text}`,
    is_correction: 0,
    frozen_at: publishedOn,
  })
}

function rowOf({ snapshot, edition, publishedOn, seq, outlet }: CorpusText & { outlet: string }) {
  const part = renderPart({ snapshot, publishedAt: publishedOn, updatedAt: '', addressOf: () => null })
  return insert('site_pages', {
    id: snapshot.text,
    outlet,
    path: textPath(snapshot),
    text: snapshot.text,
    item: snapshot.item,
    language: snapshot.language,
    kind: snapshot.kind,
    column: snapshot.column?.uid ?? '',
    column_path: `/${snapshot.column?.path.map(({ slug }) => slug).join('/')}/`,
    seq,
    title: snapshot.title,
    summary: snapshot.summary,
    published_on: publishedOn,
    updated_on: publishedOn,
    edition,
    state: 'live',
    settled: `${edition} live`,
    sha256: sha256(part),
    renderer_version: rendererVersion,
    created_at: publishedOn,
    updated_at: publishedOn,
  })
}
