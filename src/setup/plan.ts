import type { Role } from '../access/roles.ts'
import type { ChannelKind, OutletMode } from '../channels/channel.ts'
import type { Language } from '../languages.ts'
import type { ChainStep } from '../review/chain.ts'

/** A name in Chinese and any other languages; Chinese serves where one is missing. */
export type Names = { zh: string } & Partial<Record<Language, string>>

/** Everything an office is set up with. Keys tie the parts together and are not stored. */
export type OfficePlan = {
  name: Names
  siteName: Names
  siteUrl?: string
  siteIdCode?: string
  icp?: string
  policeRecord?: string
  contact?: Names
  languages: Language[]
  isSample?: boolean
  /** Who must have a second step at log-in; `off` without it. */
  twoFactor?: 'off' | 'deciders' | 'everyone'
  units: { key: string; name: Names; head?: string; deputies?: string[] }[]
  people: PersonPlan[]
  outlets: {
    key: string
    name: string
    channel: ChannelKind
    mode: OutletMode
    author?: string
    canPublish?: boolean
    publicAddress?: string
    canReadTimeline?: boolean
    credentialsFrom?: string
    endpoint?: string
    unit?: string
  }[]
  columns: ColumnPlan[]
  chain?: { name: string; steps: ChainStep[] }
}

export type PersonPlan = {
  key: string
  name: string
  title?: string
  email: string
  password: string
  roles: Role[]
  languages?: Language[]
  unit?: string
}

export type ColumnPlan = {
  key: string
  slug: string
  name: Names
  columnType: string
  updateClass: 'news' | 'notice' | 'plan' | 'other' | 'static'
  parent?: string
  unit?: string
  description?: Names
  /** Default outlets: those for one language, and those for all others under `other`. */
  outlets?: Partial<Record<Language | 'other', string[]>>
}

/** Database ids of what was set up, by the plan's keys. */
export type OfficeIds = {
  units: Record<string, string>
  people: Record<string, string>
  outlets: Record<string, string>
  columns: Record<string, string>
  chain: string
}
