import { hasRole } from './hasRole.ts'

/** May read what keeps the house running: leases, quotas, callbacks and the like. */
export const mayInspect = hasRole('administrator', 'systemAdministrator', 'auditor', 'auditAdministrator')
