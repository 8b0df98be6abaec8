import { leaveWithNote, type Remedies } from '../remedy.ts'

/** The portal takes corrections and withdrawals by program (`article.updated`, `article.withdrawn`); only one served by hand has a menu. */
export const remediesCityPortal: Remedies = ({ action, mode }) => (mode === 'manual' ? [leaveWithNote(action)] : [])
