import type { CollectionConfig } from 'payload'
import { Alarms } from './alarms.ts'
import { Attempts } from './attempts.ts'
import { Backups } from './backups.ts'
import { CaseEvents } from './caseEvents.ts'
import { Contributions } from './contributions.ts'
import { Deliveries } from './deliveries.ts'
import { Editions } from './editions.ts'
import { Epochs } from './epochs.ts'
import { Events } from './events.ts'
import { Assets, Callbacks, Identifiers, Leases, Quotas, Tokens } from './housekeeping.ts'
import { Mournings } from './mournings.ts'
import { PreviewLinks } from './previewLinks.ts'
import { Publications } from './publications.ts'
import { ReportOverrides } from './reportOverrides.ts'
import { Applicants, Requests } from './requests.ts'
import { Reviews } from './reviews.ts'
import { RightsRequests } from './rightsRequests.ts'
import { Seals } from './seals.ts'
import { SecondSteps } from './secondSteps.ts'

import { SecurityEvents } from './securityEvents.ts'
import { SiteVisits } from './siteVisits.ts'
import { Inventories, Standings } from './standings.ts'

/** What the pipeline alone writes. */
export const pipelineCollections: CollectionConfig[] = [
  Reviews,
  Contributions,
  Editions,
  Deliveries,
  Attempts,
  Publications,
  Events,
  SecurityEvents,
  Alarms,
  Standings,
  Inventories,
  SecondSteps,
  RightsRequests,
  Seals,
  Mournings,
  PreviewLinks,
  ReportOverrides,
  Requests,
  Applicants,
  CaseEvents,
  SiteVisits,
  Leases,
  Tokens,
  Assets,
  Quotas,
  Callbacks,
  Identifiers,
  Epochs,
  Backups,
]
