import type { ChannelKind } from '../../channels/channel.ts'
import type { Fault } from '../faults.ts'

/** The languages of the sandbox's own pages. */
export type PageLanguage = 'zh' | 'en'

/** Where an edition came from, told by the office; null when it knows no such edition. */
export type Explanation = { title: string; address: string; approvers: { step: string; name: string }[]; adminUrl: string } | null

/** An account the office publishes to. */
export type PageOutlet = { uid: string; name: string; channel: ChannelKind }

/** One thing an outlet was sent, ready to be shown. */
export type PageItem = {
  id: string
  title: string
  summary: string
  at: Date
  state: 'pending' | 'public' | 'refused' | 'withdrawn'
  /** Page of this thing in the sandbox. */
  address: string
  /** Address of its picture; null without one. */
  picture: string | null
  /** Arabic stands from right to left. */
  direction: 'ltr' | 'rtl'
  edition: string | null
  explanation: Explanation
}

export type PageAccount = { outlet: PageOutlet; items: PageItem[]; drafts: number; faults: Fault[] }
export type Actor = { label: string; url: string }
