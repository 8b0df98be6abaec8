import { checkContributions } from './checkContributions.ts'
import { checkDeliveries } from './checkDeliveries.ts'
import { checkEditions } from './checkEditions.ts'
import { checkFourEyes } from './checkFourEyes.ts'
import { checkPublications } from './checkPublications.ts'
import { checkReviews } from './checkReviews.ts'
import { checkSteps } from './checkSteps.ts'
import { checkTrail } from './checkTrail.ts'
import type { Fault } from './fault.ts'
import type { TextRecord } from './record.ts'

const checks = [checkTrail, checkEditions, checkPublications, checkContributions, checkFourEyes, checkReviews, checkSteps, checkDeliveries]

/** Holds the rows of one text against each other. Pure: what a released version wrote must pass for ever. */
export const checkRecord = (record: TextRecord): Fault[] => checks.flatMap((check) => check(record))
