import type { ChannelKind } from '../../channels/channel.ts'
import { actInConsole, type ConsoleAct, consoleActs } from '../console.ts'
import { clearFaults, type Fault, type FaultKind, setFault } from '../faults.ts'
import type { Store } from '../store.ts'
import { expireToken } from '../wechat/tokens.ts'
import type { PageWords } from './words.ts'

export type SwitchName = keyof PageWords['faults']
type FaultSwitch = Exclude<SwitchName, ConsoleAct>
type Setting = { kind: FaultKind; value?: (channel: ChannelKind) => string; times?: number; only?: ChannelKind[] }

/** Codes by which each platform says that it is busy. */
const busyCodes: Record<ChannelKind, string> = { wechat: '-1', weibo: '10009', cityPortal: 'http:429:5', website: '' }

const settings: Record<Exclude<SwitchName, 'token' | ConsoleAct>, Setting> = {
  busy: { kind: 'error', value: (channel) => busyCodes[channel], times: 3 },
  down: { kind: 'error', value: () => 'http:503', times: 3 },
  drop: { kind: 'drop', times: 1 },
  slow: { kind: 'slow', value: () => '3000' },
  delay: { kind: 'delay', value: () => '60', only: ['wechat', 'cityPortal'] },
  reject: { kind: 'reject', only: ['wechat', 'cityPortal'] },
  noRight: { kind: 'noRight', only: ['wechat'] },
}

/** The switches an account of this kind has, in the order they are shown. */
export const switchesOf = (channel: ChannelKind): FaultSwitch[] => [
  ...(Object.keys(settings) as (keyof typeof settings)[]).filter((name) => settings[name].only?.includes(channel) ?? true),
  ...(channel === 'wechat' ? (['token'] as const) : []),
]

const consoleOf: Record<ChannelKind, ConsoleAct[]> = {
  website: [],
  wechat: ['consoleDelete', 'consoleBan', 'consoleEdit', 'consolePost'],
  weibo: ['consoleDelete', 'consoleEdit', 'consolePost'],
  cityPortal: ['rollBack', 'consoleEdit'],
}

/** What can be done in the account's own console, past Fabu. */
export const consoleSwitchesOf = (channel: ChannelKind): ConsoleAct[] => consoleOf[channel]

/** What a fault in force is called on its switch; by its kind where no switch sets it so. */
export function faultLabel({ fault, channel, words }: { fault: Fault; channel: ChannelKind; words: PageWords }): string {
  const names = Object.keys(settings) as (keyof typeof settings)[]
  const name = names.find((known) => settings[known].kind === fault.kind && (settings[known].value?.(channel) ?? '') === fault.value)
  return name ? words.faults[name] : `${fault.kind} ${fault.value}`.trim()
}

type Thrown = { store: Store; outlet: string; channel: ChannelKind; name: string; now?: Date }

/** Throws one switch of an account, or sets everything right. Unknown names do nothing. */
export async function throwSwitch({ store, outlet, channel, name, now = new Date() }: Thrown) {
  if (name === 'clear') return void (await clearFaults(store, outlet))
  const act = consoleActs.find((candidate) => candidate === name)
  if (act) return actInConsole({ store, outlet, channel, act, now })
  const known = switchesOf(channel).find((candidate) => candidate === name)
  if (!known) return
  if (known === 'token') return expireToken({ store }, outlet)
  const { kind, value, times } = settings[known]
  await setFault({ store, outlet, kind, value: value?.(channel) ?? '', ...(times ? { times } : {}) })
}
