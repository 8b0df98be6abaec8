import { describe, expect, test } from '@jest/globals'
import type { Snapshot } from '../../src/snapshot.ts'
import { differencesIn } from '../../src/verify/compareText.ts'

const picture = (media: string) => ({
  media,
  sha256: media.repeat(64),
  extension: 'jpg',
  mime: 'image/jpeg',
  bytes: 1,
  width: 1,
  height: 1,
})
const approved = {
  text: 't1',
  item: 't1',
  originalLanguage: 'zh',
  title: '标题',
  kind: 'interpretation',
  column: { uid: 'c1', slug: 'news', name: '新闻', type: '', path: [] },
  unit: { uid: 'u1', name: '新闻处' },
  cover: { ...picture('a'), alt: '', isDecorative: true },
  body: [{ type: 'image', picture: { ...picture('b'), alt: '替代文字', isDecorative: false } }],
  attachments: [],
  facts: { kind: 'interpretation', form: 'text', policy: { text: 'p-zh', title: '办法', documentNumber: '1号' } },
} as unknown as Snapshot

const same = (uid: string) => uid
const changed = (change: object, nameOf = same) => differencesIn({ now: { ...approved, ...change } as Snapshot, approved, nameOf })

describe('a published row against its last edition', () => {
  test.each([
    ['a title', { title: '另一标题' }, ['title']],
    ['a column', { column: { ...approved.column, uid: 'c2' } }, ['column']],
    ['a unit', { unit: null }, ['unit']],
    ['a cover', { cover: picture('c') }, ['cover']],
    ['an attachment', { attachments: [picture('c')] }, ['attachments']],
    ['a picture of the body', { body: [{ type: 'image', picture: picture('c') }] }, ['body']],
    ['a fact', { facts: { ...approved.facts, form: 'qa' } }, ['facts']],
    ['the policy it explains', { facts: { ...approved.facts, policy: { text: 'another', title: '', documentNumber: '' } } }, ['facts']],
  ])('%s that was exchanged is told', (_what, change, expected) => expect(changed(change)).toEqual(expected))

  test.each([
    ['a column renamed', { column: { ...approved.column, name: '要闻', path: [{ uid: 'c1', slug: 'news', name: '要闻' }] } }],
    ['a unit renamed', { unit: { uid: 'u1', name: '宣传处' } }],
    ['a picture described anew', { body: [{ type: 'image', picture: { ...picture('b'), alt: '新的', caption: '图注' } }] }],
    [
      'the title of the policy it explains',
      { facts: { ...approved.facts, policy: { text: 'p-zh', title: '新办法', documentNumber: '2号' } } },
    ],
  ])('%s is no fault of the text', (_what, change) => expect(changed(change)).toEqual([]))

  test('a variant stands for its picture, and a translated policy for the policy', () => {
    const names = new Map([
      ['v', 'b'],
      ['p-en', 'p-zh'],
    ])
    const now = {
      body: [{ type: 'image', picture: picture('v') }],
      facts: { ...approved.facts, policy: { text: 'p-en', title: '', documentNumber: '' } },
    }
    expect(changed(now, (uid) => names.get(uid) ?? uid)).toEqual([])
  })

  test('a translation answers for its own words alone', () => {
    const translation = { ...approved, text: 't2' } as Snapshot
    const now = { ...translation, cover: null, column: null } as Snapshot
    expect(differencesIn({ now, approved: translation, nameOf: same })).toEqual([])
    expect(differencesIn({ now: { ...now, title: 'x' }, approved: translation, nameOf: same })).toEqual(['title'])
  })
})
