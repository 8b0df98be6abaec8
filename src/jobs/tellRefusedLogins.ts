import type { Payload } from 'payload'
import { tellFailures } from '../security/recordFailure.ts'

/** Tells of the refused log-ins that were only counted in the minute before. */
export const tellRefusedLogins = ({ payload }: { payload: Payload }) => tellFailures({ payload })
