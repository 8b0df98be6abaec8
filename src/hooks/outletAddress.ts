import type { Validate } from 'payload'
import { addressProblem } from '../egress.ts'

/** Refuses an address that is no public http(s) address: private and loopback ranges, other schemes, credentials in it. */
export const outletAddress: Validate = (value, { req }) => {
  if (value === null || value === undefined || value === '') return true
  const problem = addressProblem(String(value))
  if (!problem) return true
  return req?.i18n?.language?.startsWith('zh') ? problem.zh : problem.en
}
