import { join } from 'node:path'
import { officeInUse } from '../office.ts'
import { sizeLimits } from './kinds.ts'

const megabyte = 1024 * 1024

/** Uploads wait here until they are looked at; emptied at start. */
export const uploadFolder = () => join(officeInUse().folder, 'uploads')

/** How Payload receives uploads: on disk, since a video does not fit in memory, and under the names their owners gave them. */
export const uploadOptions = () => ({
  useTempFiles: true,
  tempFileDir: uploadFolder(),
  abortOnLimit: true,
  limits: { fileSize: sizeLimits.video, files: 1 },
  requestSizeLimit: sizeLimits.video + megabyte,
})
