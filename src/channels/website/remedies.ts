import type { Remedies } from '../remedy.ts'

/** The site is written by Fabu itself: every correction and withdrawal is done. */
export const remediesWebsite: Remedies = () => []
