import type { Day } from '../../disclosure/days.ts'
import type { Freshness } from '../readFreshness.ts'
import type { SheetLimits } from '../standards.ts'
import type { VisitDay } from '../visits/week.ts'

/** What somebody looked at and wrote down, as a record of 网站检测. */
export type SheetAnswer = {
  line: string
  isPassed: boolean
  on: Day
  by: string
  words: string
  unit: string
  remediedOn: Day
  uid: string
}

/** Everything the sheet is judged by, read once. */
export type SheetFacts = {
  today: Day
  /** What is judged by, as it holds today. */
  limits: SheetLimits
  freshness: Freshness[]
  /** The types of columns the site has, by column. */
  columns: { uid: string; name: string; unit: string; type: string; isDescribed: boolean }[]
  /** Messages of the last year, and older ones nobody has answered. */
  messages: { subject: string; kind: string; source: string; receivedOn: Day; repliedOn: Day; unit: string }[]
  /** The last day an answer was made public; empty for never. */
  publicAnswerOn: Day
  /** Guides that stand on the site, and the elements each lacks. */
  guides: { title: string; unit: string; lacking: string[] }[]
  /** Policies that are public and not explained. */
  unexplained: { title: string; unit: string; disclosedOn: Day }[]
  /** Visits to the office's own site within a year, by day. */
  visits: VisitDay[]
  /** Open alarms, by the kind of outlet. */
  alarms: { title: string; outlet: string; channel: string; unit: string }[]
  /** The share of the newest inspection of IPv6 within a year. */
  ipv6: { share: number; on: Day } | null
  /** What is published elsewhere and does not stand; how many are looked at. */
  elsewhere: { looked: number; dead: { title: string; unit: string; deadSince: Day }[] }
  office: {
    siteName: string
    siteUrl: string
    siteIdCode: string
    icp: string
    policeRecord: string
    mark: string
    sponsor: string
    contact: string
  }
  /** What people looked at within a year, the newest first. */
  answers: SheetAnswer[]
}
