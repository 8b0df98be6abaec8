import { runInNewContext } from 'node:vm'
import { describe, expect, test } from '@jest/globals'
import { errorOf, faultOf } from '../../src/channels/website/build/fault.ts'

/** What goes from one thread of a site's build to another when something fails. */
describe('an error told to another thread', () => {
  const told = (error: unknown) => errorOf(structuredClone(faultOf(error)))
  test.each([
    ['of this realm', new RangeError('no such size')],
    ['of another realm, as libraries in a context of their own throw', runInNewContext("new RangeError('no such size')")],
    ['that only looks like one', { name: 'RangeError', message: 'no such size' }],
  ])('keeps its message: %s', (_, error) => {
    expect(told(error).message).toContain('no such size')
    expect(told(error).message).not.toContain('[object')
  })
  test('keeps the code of one of another realm', () => {
    const error = runInNewContext("Object.assign(new Error('not there'), { code: 'ENOENT' })")
    expect(told(error)).toMatchObject({ code: 'ENOENT', message: expect.stringContaining('not there') })
  })
  test.each([
    ['words', 'broken', 'broken'],
    ['an object without a message', { status: 3 }, '{ status: 3 }'],
    ['nothing', undefined, 'undefined'],
  ])('tells what was thrown instead of an error: %s', (_, thrown, words) => expect(told(thrown).message).toBe(words))
})
