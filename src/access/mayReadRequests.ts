import { hasRole } from './hasRole.ts'

/** May read applications for disclosure and what happened to them. Who the applicant is, is told apart, and each look is noted. */
export const mayReadRequests = hasRole('secretariat', 'reviewer', 'publisher', 'auditor', 'auditAdministrator')
