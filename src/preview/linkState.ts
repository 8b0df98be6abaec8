import type { PreviewLink } from '../payload-types.ts'

/** Whether a link still opens. At the very second it ends it opens no more. Pure. */
export function stateOfLink({ state, expiresAt }: Pick<PreviewLink, 'state' | 'expiresAt'>, now: Date): 'open' | 'expired' | 'revoked' {
  if (state === 'revoked') return 'revoked'
  return Date.parse(expiresAt) > now.getTime() ? 'open' : 'expired'
}

/** The states in the words of the office. */
export const linkStates = {
  open: { zh: '有效', en: 'Open' },
  expired: { zh: '已到期', en: 'Expired' },
  revoked: { zh: '已撤销', en: 'Revoked' },
}
