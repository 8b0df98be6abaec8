import { hasRole } from './hasRole.ts'

/** May read the security log. */
export const mayReadSecurity = hasRole('administrator', 'securityAdministrator', 'auditor', 'auditAdministrator')
