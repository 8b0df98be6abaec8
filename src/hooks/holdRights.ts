import type { CollectionBeforeChangeHook, GlobalBeforeChangeHook } from 'payload'
import { askRights } from '../accounts/askRights.ts'
import { changedRights, type Rights } from '../accounts/rights.ts'
import { isConfirmed } from '../accounts/rightsConfirmed.ts'
import { isSetUp } from '../setUpWrite.ts'

/**
 * Where the office wants rights confirmed, a change of roles, languages or 在用 is set down for a second person and the
 * rest is saved: on every entrance, whoever asks and whatever they may override.
 */
export const holdRights: CollectionBeforeChangeHook = async ({ context, data, operation, originalDoc, req }) => {
  if (isSetUp(context) || isConfirmed(context)) return data
  const { confirmRights } = await req.payload.findGlobal({ slug: 'office', depth: 0, req })
  if (!confirmRights) return data
  const before: Rights = operation === 'create' ? none : originalDoc
  const wanted = changedRights(before, data)
  const fields = Object.keys(wanted) as (keyof Rights)[]
  if (fields.length === 0) return data
  const was = Object.fromEntries(fields.map((field) => [field, before[field] ?? null]))
  const subjectName = data.name ?? originalDoc?.name ?? ''
  await askRights({ req, subject: originalDoc?.uid ?? data.uid, subjectName, was, wanted: wanted as Record<string, unknown> })
  return { ...data, ...was }
}

/** A person who is being added has none until they are confirmed, and cannot log in. */
const none: Rights = { roles: [], languages: [], active: false }

/** Settings that guard the office, and what each is when it guards less. */
const guards = {
  confirmRights: (was: unknown, now: unknown) => was === true && now !== true,
  separatedAdministration: (was: unknown, now: unknown) => was === true && now !== true,
  twoFactor: (was: unknown, now: unknown) => strength(now) < strength(was),
}

const strength = (value: unknown) => ['off', 'deciders', 'everyone'].indexOf(String(value ?? 'off'))

/** Nor does one person alone lower a guard of the office, while two are asked for. */
export const holdGuards: GlobalBeforeChangeHook = async ({ context, data, originalDoc, req }) => {
  if (isSetUp(context) || isConfirmed(context) || !originalDoc?.confirmRights) return data
  const lowered = Object.entries(guards).filter(([field, isLower]) => isLower(originalDoc[field], data[field]))
  if (lowered.length === 0) return data
  const pick = (from: Record<string, unknown>) => Object.fromEntries(lowered.map(([field]) => [field, from[field] ?? false]))
  await askRights({ req, subject: 'office', subjectName: '机构信息 The office', was: pick(originalDoc), wanted: pick(data) })
  return { ...data, ...pick(originalDoc) }
}
