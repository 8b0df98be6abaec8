import type { CollectionConfig } from 'payload'
import { Activities, Inspections } from './activities.ts'
import { Budgets } from './budgets.ts'
import { Consultations, Submissions } from './consultations.ts'
import { Criticisms } from './criticisms.ts'
import { Documents } from './documents.ts'
import { Duties } from './duties.ts'
import { Elsewhere } from './elsewhere.ts'
import { Improvements } from './improvements.ts'
import { Lawsuits } from './lawsuits.ts'
import { Messages } from './messages.ts'
import { Statements } from './statements.ts'

/** What people enter and the annual report counts. */
export const registers: CollectionConfig[] = [
  Messages,
  Consultations,
  Submissions,
  Documents,
  Activities,
  Inspections,
  Lawsuits,
  Statements,
  Duties,
  Improvements,
  Elsewhere,
  Budgets,
  Criticisms,
]
