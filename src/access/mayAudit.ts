import { hasRole } from './hasRole.ts'

/** May search the whole record in the auditor's room, and changes nothing. */
export const mayAudit = hasRole('auditor', 'auditAdministrator')
