import type { Payload, Where } from 'payload'
import { settledStates } from '../delivery/states.ts'

/**
 * Texts of which something may be on its way to an outlet at this moment: what a look finds there could be our own doing.
 * What waits for its hour, for another or for a person is not on its way: those texts are watched meanwhile.
 */
export async function textsOnTheLine({ payload, outlet }: { payload: Payload; outlet: string }): Promise<string[]> {
  const mayBe: Where = {
    or: [{ state: { in: ['leased', 'unknown'] } }, { and: [{ mustLookUp: { equals: true } }, { state: { not_in: settledStates } }] }],
  }
  return (await deliveries({ payload, where: { and: [{ outlet: { equals: outlet } }, mayBe] } })).map(({ text }) => text)
}

/**
 * What is ordered at an outlet and not confirmed yet, by text: a piece taken down, by Fabu or by hand, or edited by hand.
 * Finding it done is no alarm: it was asked for, and the delivery that asks stays open until it is proved.
 */
export async function orderedAt({ payload, outlet }: { payload: Payload; outlet: string }): Promise<Map<string, 'gone' | 'changed'>> {
  const isOrder: Where = { or: [{ action: { equals: 'withdraw' } }, { remedy: { in: ['deleteAndRepost', 'editByHand'] } }] }
  const rows = await deliveries({
    payload,
    where: { and: [{ outlet: { equals: outlet } }, { state: { not_in: settledStates } }, isOrder] },
  })
  return new Map(rows.map(({ text, action, remedy }) => [text, action === 'publish' && remedy === 'editByHand' ? 'changed' : 'gone']))
}

async function deliveries({ payload, where }: { payload: Payload; where: Where }) {
  const { docs } = await payload.find({
    pagination: false,
    collection: 'deliveries',
    where,
    limit: 0,
    depth: 0,
    select: { text: true, action: true, remedy: true },
  })
  return docs
}
