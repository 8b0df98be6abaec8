import { describe, expect, test } from '@jest/globals'
import { renderTextJson, renderWithdrawnJson } from '../../src/site/textJson.ts'
import { frameOf, noticeFacts, policyFacts, snapshotOf } from './fixtures/siteSample.ts'

/** The headless API: what other front ends may count on. A change here that is no addition needs another version. */
const at = '2030-01-02T03:04:05.000Z'
const shown = {
  frame: frameOf('en'),
  snapshot: snapshotOf('en'),
  edition: 'e1',
  part: '<h1>A & B</h1>',
  publishedAt: at,
  updatedAt: '',
  languages: [{ language: 'ar' as const, path: '/ar/articles/new-year-gathering.html' }],
  validity: null,
}

describe('a text as JSON', () => {
  test('has the fields of version 1, and every address is absolute', () => {
    const text = JSON.parse(renderTextJson(shown))
    expect(Object.keys(text)).toEqual([
      'version',
      'id',
      'item',
      'kind',
      'language',
      'title',
      'url',
      'json',
      'state',
      'edition',
      'publishedAt',
      'updatedAt',
      'subtitle',
      'summary',
      'keywords',
      'source',
      'byline',
      'correctionNote',
      'originalLanguage',
      'column',
      'facts',
      'html',
      'cover',
      'attachments',
      'languages',
    ])
    expect(text).toMatchObject({ version: 1, language: 'en', state: 'live', html: '<h1>A & B</h1>', updatedAt: at })
    const addresses = JSON.stringify(text).match(/"(?:url|json)":"[^"]*"/g) ?? []
    expect(addresses.length).toBeGreaterThan(4)
    expect(addresses.filter((address) => !address.includes('":"https://wsb.example.gov.cn/'))).toEqual([])
    expect(text.languages[0].json).toBe('https://wsb.example.gov.cn/ar/articles/new-year-gathering.json')
  })

  test('says what a policy and a notice are good for now', () => {
    const policy = { ...shown, snapshot: snapshotOf('zh', { kind: 'policy', facts: policyFacts }), validity: 'repealed' as const }
    expect(JSON.parse(renderTextJson(policy)).facts).toMatchObject({ documentNumber: policyFacts.documentNumber, validity: 'repealed' })
    const notice = { ...shown, snapshot: snapshotOf('zh', { kind: 'notice', facts: noticeFacts }) }
    expect(JSON.parse(renderTextJson(notice)).facts).toEqual(noticeFacts)
  })

  test('of a withdrawn text only its name and the notice are left', () => {
    const text = JSON.parse(renderWithdrawnJson({ ...shown, notice: 'Withdrawn for reasons.', withdrawnAt: at }))
    expect(text).toMatchObject({ state: 'withdrawn', notice: 'Withdrawn for reasons.', withdrawnAt: at })
    expect(text.html ?? text.summary ?? text.attachments).toBeUndefined()
  })

  test('the same input gives the same bytes', () => {
    expect(renderTextJson(shown)).toBe(renderTextJson(shown))
  })
})
