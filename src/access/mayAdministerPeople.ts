import { hasRole } from './hasRole.ts'

/** May add people and units, change rights, deactivate, unlock, and say how people come in. */
export const mayAdministerPeople = hasRole('administrator', 'securityAdministrator')
