import { hasRole } from './hasRole.ts'

/** May set up outlets, chains, columns and what the site says of the office, and delete what belongs to no record. */
export const mayAdministerSystem = hasRole('administrator', 'systemAdministrator')
