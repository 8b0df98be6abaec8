import { officeInUse } from '../office.ts'

/** Where the uploads lie, as an absolute path. */
export const mediaFolder = () => officeInUse().mediaFolder
