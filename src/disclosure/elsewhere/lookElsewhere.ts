import type { Payload } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { systemRequest } from '../../delivery/systemRequest.ts'
import type { Elsewhere } from '../../payload-types.ts'
import { writeRow } from '../registers/writeRow.ts'
import { askAddress } from './askAddress.ts'
import { isDueLook, judgeLook, type Look } from './look.ts'

type Asked = {
  payload: Payload
  shouldStop?: () => boolean
  /** How an address is asked; a test gives its own. */
  ask?: (address: string) => Promise<Look>
}

/**
 * Asks whether what is published elsewhere still stands: each address a week after it last answered, every day once it did not. Result and day are kept in
 * the row and its chain. Returns how many were asked. One at a time, so that no site is asked by many of ours at once.
 */
export async function lookElsewhere({ payload, shouldStop = () => false, ask = askAddress }: Asked): Promise<number> {
  const today = shanghaiDay(clockOf(payload).now())
  const { docs } = await payload.find({ collection: 'elsewhere', sort: 'checkedOn', limit: 0, pagination: false, depth: 0 })
  const due = docs.filter((row) => !row.isVoid && isDueLook({ state: row.lookState ?? '', checkedOn: row.checkedOn ?? '', today }))
  let asked = 0
  for (const { id, address } of due) {
    if (shouldStop()) break
    // Asked outside the transaction: nobody's write waits for a stranger's server.
    const look = await ask(address)
    if (await keep({ payload, id, address, look, today })) asked += 1
  }
  return asked
}

type Kept = { payload: Payload; id: string; address: string; look: Look; today: string }

/** The row may have changed meanwhile: what was asked of another address says nothing of this one. */
async function keep({ payload, id, address, look, today }: Kept): Promise<boolean> {
  const req = await systemRequest(payload)
  return inTransaction(req, async () => {
    const row = (await payload.findByID({ collection: 'elsewhere', id, depth: 0, req })) as Elsewhere
    if (row.isVoid || row.address !== address || !isDueLook({ state: row.lookState ?? '', checkedOn: row.checkedOn ?? '', today }))
      return false
    const lookState = judgeLook(row.lookState ?? '', look)
    const deadSince = lookState === 'alive' ? '' : row.deadSince || today
    await writeRow({
      req,
      collection: 'elsewhere',
      row,
      data: { lookState, lookResult: look.result, checkedOn: today, deadSince },
      type: 'addressAsked',
      actor: null,
    })
    return true
  })
}
