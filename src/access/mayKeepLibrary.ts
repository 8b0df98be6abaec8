import { hasRole } from './hasRole.ts'

/** May write the office's own templates of the annual report: the secretariat. */
export const mayKeepLibrary = hasRole('secretariat')
