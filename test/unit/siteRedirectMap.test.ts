import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderRedirectMap } from '../../src/site/redirectMap.ts'

const lines = (redirects: Record<string, string | null>) => renderRedirectMap(redirects).trim().split('\n').slice(1)

test('an address, itself once more, and where it leads', () => {
  expect(lines({ '/a.jsp': '/zh/', '/b': null, '/n%C3%A9ws': '/zh/é.html' })).toEqual([
    '"/a.jsp" "/a.jsp /zh/";',
    '"/b" "/b 410";',
    '"/néws" "/néws /zh/%C3%A9.html";',
  ])
  expect(renderRedirectMap({})).toBe('# 0\n')
})

test('nothing anybody writes becomes configuration', () => {
  const strange = fc.string({ unit: fc.constantFrom('a', '/', '$', '"', '\\', ';', '{', '}', ' ', '\n', '%22', '%0A', '%', 'é') })
  fc.assert(
    fc.property(strange, fc.option(strange), (from, to) => {
      for (const line of lines({ [`/${from}`]: to === null ? null : `/${to}` }).filter(Boolean))
        expect(line).toMatch(/^"\/[^\s$"\\;{}]*" "\/[^\s$"\\;{}]* (?:410|\/[^\s$"\\;{}]*)";$/)
    }),
  )
})
