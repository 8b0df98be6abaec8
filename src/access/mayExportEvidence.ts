import { hasRole } from './hasRole.ts'

/** May take the evidence of a text out of the house. */
export const mayExportEvidence = hasRole('publisher', 'secretariat', 'auditor', 'auditAdministrator', 'administrator')
