import type { RequestDesk } from '../../disclosure/request/deskOf.ts'
import type { AdminLanguage, Say } from '../speak.ts'

/** What every part of an application's desk is given. */
export type Shown = { desk: RequestDesk; say: Say; language: AdminLanguage }
