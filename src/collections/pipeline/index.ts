import type { CollectionConfig } from 'payload'
import { Attempts } from './attempts.ts'
import { Contributions } from './contributions.ts'
import { Deliveries } from './deliveries.ts'
import { Editions } from './editions.ts'
import { Events } from './events.ts'
import { Assets, Callbacks, Identifiers, Leases, Quotas, Tokens } from './housekeeping.ts'
import { Publications } from './publications.ts'
import { Reviews } from './reviews.ts'

/** What the pipeline alone writes. */
export const pipelineCollections: CollectionConfig[] = [
  Reviews,
  Contributions,
  Editions,
  Deliveries,
  Attempts,
  Publications,
  Events,
  Leases,
  Tokens,
  Assets,
  Quotas,
  Callbacks,
  Identifiers,
]
