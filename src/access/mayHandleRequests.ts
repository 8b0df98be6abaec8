import { hasRole } from './hasRole.ts'

/** May register applications for disclosure, note what happens to them, and see who asked. */
export const mayHandleRequests = hasRole('secretariat')
