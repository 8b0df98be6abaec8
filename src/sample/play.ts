import type { Payload } from 'payload'
import { cast } from './cast.ts'
import type { SampleItem } from './item.ts'
import { playAftermath } from './playAftermath.ts'
import { type Made, playOriginal, playTranslation } from './playText.ts'
import { deliverAll, type MovableClock, openStandIns } from './standIns.ts'

type Args = {
  payload: Payload
  clock: MovableClock & { set(at: string): void }
  items: SampleItem[]
  sandboxFile: string
  tell?: (line: string) => void
}

/**
 * Takes items through their stages by real commands of real people, day by day on the given clock, and
 * delivers what was approved to the stand-ins. Items must come in the order of their days.
 */
export async function play({ payload, clock, items, sandboxFile, tell = () => {} }: Args): Promise<void> {
  const standIns = await openStandIns({ payload, file: sandboxFile })
  const actors = await cast({ payload, clock })
  const made: Made = new Map()
  try {
    for (const item of items) {
      forward(clock, `${item.day}T01:00:00.000Z`)
      tell(`${item.day}  ${item.texts.zh.title}`)
      const id = await playOriginal({ payload, actors, item, made })
      made.set(item.key, { relationTo: item.collection, value: id })
      for (const language of Object.keys(item.texts) as (keyof SampleItem['texts'])[]) {
        if (language !== 'zh') await playTranslation({ payload, actors, item, id, language, tell })
      }
      await deliverAll({ payload, clock, standIns, worker: 'sample' })
      await playAftermath({ payload, actors, item, id, tell })
      await deliverAll({ payload, clock, standIns, worker: 'sample' })
    }
  } finally {
    await standIns.close()
  }
}

/** The clock never goes back, even where two items share a day. */
function forward(clock: MovableClock & { set(at: string): void }, at: string) {
  if (Date.parse(at) > clock.now().getTime()) clock.set(at)
}
