import type { CollectionBeforeChangeHook } from 'payload'
import { canonicalJson } from '../canonicalJson.ts'

/**
 * Whoever is deactivated, or whose roles change, is logged out everywhere: tokens name a session, and those without
 * one are a stranger's, also where Payload's own collections ask for nothing but a user.
 */
export const endSessions: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation === 'create') return data
  const hasOtherRoles = data.roles !== undefined && rolesOf(data) !== rolesOf(originalDoc)
  return data.active === false || hasOtherRoles ? { ...data, sessions: [] } : data
}

const rolesOf = ({ roles }: { roles?: unknown }) => canonicalJson([...((roles ?? []) as string[])].sort())
