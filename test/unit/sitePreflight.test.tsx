import { describe, expect, test } from '@jest/globals'
import type { OutletFacts } from '../../src/channels/channel.ts'
import { preflightWebsite } from '../../src/channels/website/preflight.ts'
import type { Block, Inline } from '../../src/richtext/tree.ts'
import type { Snapshot } from '../../src/snapshot.ts'
import { interpretationFacts, noticeFacts, picture, policyFacts, snapshotOf, video } from './fixtures/siteSample.ts'

const outlet: OutletFacts = { uid: 'o', name: '网站', channel: 'website', mode: 'live', settings: {} }
const findingsOf = (more: Partial<Snapshot> = {}) => preflightWebsite({ snapshot: snapshotOf('zh', more), outlet })
const codesOf = (more: Partial<Snapshot>) => findingsOf(more).map(({ code, severity }) => `${severity} ${code.replace('website.', '')}`)
const words: Inline[] = [{ type: 'text', text: '字' }]
const paragraph: Block = { type: 'paragraph', children: words }
const link = (text: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'link', href: 'https://a.cn', children: text ? [{ type: 'text', text }] : [] }],
})
const heading = (level: 2 | 3 | 4, text = '题'): Block => ({ type: 'heading', level, children: text ? [{ type: 'text', text }] : [] })
const table = (isHeader: boolean): Block => ({
  type: 'table',
  rows: [{ cells: [{ isHeader, colSpan: 1, rowSpan: 1, children: [paragraph] }] }],
})

test('a complete text of every kind has nothing against it', () => {
  expect(findingsOf()).toEqual([])
  expect(findingsOf({ kind: 'policy', facts: policyFacts })).toEqual([])
  expect(findingsOf({ kind: 'interpretation', facts: interpretationFacts })).toEqual([])
  expect(findingsOf({ kind: 'notice', facts: noticeFacts })).toEqual([])
  expect(findingsOf({ kind: 'page', column: null, facts: { kind: 'page', menuOrder: 1 } })).toEqual([])
})

describe('what is found', () => {
  test.each<[string, Partial<Snapshot>, string[]]>([
    ['no title', { title: ' ' }, ['block title.missing']],
    ['a long title', { title: '字'.repeat(201) }, ['block title.long']],
    ['no slug', { slug: '' }, ['block slug.missing']],
    ['a slug that leaves its folder', { slug: '../../x' }, ['block slug.form']],
    ['a slug with a hidden name', { slug: '.x' }, ['block slug.form']],
    ['a slug of the site’s own', { kind: 'page', slug: 'index' }, ['block slug.reserved']],
    ['no column', { column: null }, ['block column.missing']],
    ['no summary', { summary: '' }, ['warn summary.missing']],
    ['an empty body', { body: [] }, ['block body.empty']],
    [
      'a picture without words',
      { body: [paragraph, { type: 'image', picture: { ...picture, media: 'm2', alt: '' } }] },
      ['block picture.alt'],
    ],
    ['a decorative picture', { body: [paragraph, { type: 'image', picture: { ...picture, alt: '', isDecorative: true } }] }, []],
    ['a cover without words', { cover: { ...picture, alt: '' }, body: [paragraph] }, ['block picture.alt']],
    ['a film without words', { body: [{ type: 'video', video: { ...video, captions: [], transcript: '' } }] }, ['block video.text']],
    ['a table without headers', { body: [table(true), table(false)] }, ['block table.header']],
    ['links that say nothing', { body: [link('点击这里'), link('Read more…'), link('签证须知')] }, ['warn link.vague', 'warn link.vague']],
    ['a link without words', { body: [paragraph, link('')] }, ['block link.empty']],
    ['a skipped heading', { body: [heading(2), heading(4), heading(2)] }, ['warn heading.order']],
    ['a body that begins too deep', { body: [heading(3)] }, ['warn heading.order']],
    ['an empty heading', { body: [paragraph, heading(2, '')] }, ['block heading.empty']],
    [
      'a policy without its facts',
      { facts: { ...policyFacts, indexNumber: '', documentNumber: '', writtenOn: '', issuer: '', art20Item: null } },
      ['block policy.indexNumber', 'warn policy.documentNumber', 'block policy.writtenOn', 'block policy.issuer', 'block policy.art20'],
    ],
    ['a policy that expires before it begins', { facts: { ...policyFacts, expiresOn: '2029-01-01' } }, ['block policy.dates']],
    ['a withheld policy', { facts: { ...policyFacts, disclosure: 'withheld' } }, ['block policy.withheld']],
    ['an interpretation of nothing', { facts: { ...interpretationFacts, policy: null } }, ['block interpretation.policy']],
    [
      'a notice that ends before it begins',
      { facts: { ...noticeFacts, inForceUntil: '2029-01-01T00:00:00.000Z', audience: [] } },
      ['block notice.dates', 'warn notice.audience'],
    ],
  ])('%s', (_, more, codes) => {
    expect(codesOf(more)).toEqual(codes)
  })

  test('every finding speaks both languages and names its field', () => {
    for (const { zh, en, path } of findingsOf({ title: '', slug: '', column: null, summary: '', body: [] }))
      expect([zh, en, path].every(Boolean)).toBe(true)
  })
})
