import { hasRole } from './hasRole.ts'

/** May enter and mend rows of the registers the annual report counts: the secretariat, and publishers for their units. */
export const mayKeepRegisters = hasRole('secretariat', 'publisher')
