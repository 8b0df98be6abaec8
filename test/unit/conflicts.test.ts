import { expect, test } from '@jest/globals'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { isConflict, isDuplicate, WriteConflict } from '../../src/database/inTransaction.ts'

const validationError = (message: string) =>
  Object.assign(new Error('invalid'), { name: 'ValidationError', data: { errors: [{ message, path: 'key' }] } })

test('a taken unique value is known as one in every language of the admin', () => {
  for (const { translations } of [en, zh]) expect(isDuplicate(validationError(translations.error.valueMustBeUnique))).toBe(true)
  expect(isDuplicate(validationError('This field is required.'))).toBe(false)
  expect(isDuplicate({ code: 11000 })).toBe(true)
})

test('two that met are told from other faults, on either database', () => {
  expect(isConflict(new WriteConflict('came first'))).toBe(true)
  expect(isConflict({ code: 112 })).toBe(true)
  expect(isConflict(new Error('wrapped', { cause: { errorLabelSet: new Set(['TransientTransactionError']) } }))).toBe(true)
  expect(isConflict(new Error('something else'))).toBe(false)
})
