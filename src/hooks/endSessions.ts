import type { CollectionBeforeChangeHook } from 'payload'

/**
 * Whoever is deactivated is logged out everywhere: tokens name a session, and those without one are a stranger's,
 * also where Payload's own collections ask for nothing but a user.
 */
export const endSessions: CollectionBeforeChangeHook = ({ data }) => (data.active === false ? { ...data, sessions: [] } : data)
