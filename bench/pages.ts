import { canonicalJson, sha256 } from '../src/canonicalJson.ts'
import { qrCode } from '../src/qrCode.ts'
import { renderPart, renderStatusPage, renderTextPage } from '../src/site/render.tsx'
import { searchEntry } from '../src/site/searchIndex.ts'
import { renderTextJson } from '../src/site/textJson.ts'
import { column, frameOf } from '../test/unit/fixtures/siteSample.ts'
import { corpus } from './corpus.ts'
import { machine } from './machine.ts'

/** `npm run bench:pages`: microseconds of the processor for each thing a text's pages are made of, on the texts of `bench:build`. */
const { uid, slug, name, type } = column('zh')
const texts = [...corpus({ from: 1, to: 400, columns: [{ uid, slug, name, type, path: [{ uid, slug, name }] }] })].map((text) => {
  const frame = frameOf(text.snapshot.language)
  const shown = { frame, snapshot: text.snapshot, publishedAt: text.publishedOn, updatedAt: '', languages: [], validity: null }
  return { ...text, shown, canonical: canonicalJson(text.snapshot), part: renderPart({ ...shown, addressOf: () => null }) }
})
const neighbours = [1, 2, 3, 4].map((n) => ({ path: `/zh/articles/${n}.html`, title: `${n}` }))
const drawn: string[] = []

const figures = {
  'reading the edition': cost(({ canonical }) => JSON.parse(canonical)),
  'the part': cost(({ shown }) => renderPart({ ...shown, addressOf: () => null })),
  'the page, its code drawn already': cost(({ shown, part }) =>
    renderTextPage({
      ...shown,
      snapshot: { ...shown.snapshot, item: 'one' },
      part,
      interpretations: [],
      consultation: null,
      outcomes: [],
      policy: null,
      neighbours,
      standing: null,
      gathered: null,
      topic: [],
      topics: [],
    }),
  ),
  'drawing the code, once an item': cost(({ snapshot }) => drawn.push(qrCode(`https://wsb.example.gov.cn/s/${snapshot.item}.html`))),
  'the text as JSON': cost(({ shown, part, edition }) => renderTextJson({ ...shown, part, edition })),
  'whether it still stands, once an item': cost(({ shown: { frame }, snapshot: { item, title }, publishedOn }) =>
    renderStatusPage({
      frame,
      item,
      entries: [{ language: 'zh', path: '/a', title, isWithdrawn: false, changedAt: publishedOn, validity: null, until: '' }],
    }),
  ),
  'its entry in search': cost(({ snapshot, publishedOn }) => searchEntry({ snapshot, publishedAt: publishedOn })),
  'the hash of a file': cost(({ part }) => sha256(part)),
}
console.table(figures)
console.log(JSON.stringify({ bench: 'pages', ...machine(), figures }))

/** Microseconds of one, the middle of five rounds, after two to warm up. */
function cost(run: (text: (typeof texts)[number]) => unknown): number {
  const rounds = Array.from({ length: 7 }, () => {
    const before = process.cpuUsage()
    for (const text of texts) run(text)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / texts.length
  })
  return Math.round(rounds.slice(2).sort((one, other) => one - other)[2] ?? 0)
}
