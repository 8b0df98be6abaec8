/** Where the time comes from. Tests and the sample office pass their own. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

const clockKey = Symbol.for('fabu.clock')
type ClockHolder = { [clockKey]?: Clock }

/** The clock of one running office. Kept on the Payload instance, which Next's bundle and the server share. */
export function clockOf(holder: object): Clock {
  return (holder as ClockHolder)[clockKey] ?? systemClock
}

/** Gives an office another clock. */
export function setClock(holder: object, clock: Clock) {
  ;(holder as ClockHolder)[clockKey] = clock
}

/** A clock that stands still until it is moved. */
export function manualClock(start: string): Clock & { set(at: string): void; advance(milliseconds: number): void } {
  let time = Date.parse(start)
  return {
    now: () => new Date(time),
    set: (at) => {
      time = Date.parse(at)
    },
    advance: (milliseconds) => {
      time += milliseconds
    },
  }
}

const shanghaiDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
const shanghaiMinute = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

/** `YYYY-MM-DD` in Asia/Shanghai: the day a legal date falls on. */
export const shanghaiDay = (at: Date | string) => shanghaiDate.format(new Date(at))

/** The instant a day of Asia/Shanghai is over; the city keeps no summer time. */
export const endOfShanghaiDay = (day: string) => new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000)

/** `YYYY-MM-DD HH:MM` in Asia/Shanghai: the form PubDate takes (网页设计规范). */
export const shanghaiTime = (at: Date | string) => shanghaiMinute.format(new Date(at))
