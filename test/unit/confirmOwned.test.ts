import { describe, expect, test } from '@jest/globals'
import type { Payload } from 'payload'
import { LeaseLostError } from '../../src/channels/channelError.ts'
import { manualClock, setClock } from '../../src/clock.ts'
import { leaseMs } from '../../src/delivery/claim.ts'
import { confirmOwned } from '../../src/delivery/lease.ts'

const start = '2026-03-02T01:00:00.000Z'

/** A delivery claimed at `start`, and a database that says whether its fence still holds. */
function claimed({ isOurs }: { isOurs: boolean }) {
  const writes: unknown[] = []
  const updateOne = async (args: unknown) => {
    writes.push(args)
    return isOurs ? {} : null
  }
  const payload = { db: { updateOne } } as unknown as Payload
  const clock = manualClock(start)
  setClock(payload, clock)
  const leaseUntil = new Date(Date.parse(start) + leaseMs).toISOString()
  return { writes, clock, confirm: () => confirmOwned({ payload, delivery: { id: '1', uid: 'd1', fence: 1, leaseUntil } }) }
}

describe('whether a delivery is still ours', () => {
  test('is not asked of the database while nobody else can have claimed it', async () => {
    const { writes, clock, confirm } = claimed({ isOurs: false })
    clock.advance(leaseMs / 2 - 1)
    await confirm()
    expect(writes).toHaveLength(0)
  })

  test('is asked, and the lease renewed, once half of it is over', async () => {
    const { writes, clock, confirm } = claimed({ isOurs: true })
    clock.advance(leaseMs / 2)
    await confirm()
    expect(writes).toEqual([expect.objectContaining({ data: { leaseUntil: new Date(Date.parse(start) + 1.5 * leaseMs).toISOString() } })])
  })

  test('is said plainly when another worker has it', async () => {
    const { clock, confirm } = claimed({ isOurs: false })
    clock.advance(2 * leaseMs)
    await expect(confirm()).rejects.toBeInstanceOf(LeaseLostError)
  })
})
