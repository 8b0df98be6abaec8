import type { PayloadRequest } from 'payload'
import { commitTransaction, initTransaction, killTransaction } from 'payload'

const triesOnConflict = 12

/**
 * Runs a command in one transaction: all of it or nothing. A command that meets another's write
 * is run again whole, with jitter. Inside an open transaction it simply joins.
 * Whatever `run` writes must be given `req`.
 */
export async function inTransaction<T>(req: PayloadRequest, run: () => Promise<T>): Promise<T> {
  if (req.transactionID) return run()
  return againOnConflict(req, async () => {
    await initTransaction(req)
    const result = await run()
    // Payload ends a shared transaction when an operation inside it fails; a commit would then keep nothing and say nothing.
    if (!req.transactionID) throw new Error('The transaction was rolled back by an operation inside it.')
    await commitTransaction(req)
    return result
  })
}

/** Runs again whole, with jitter, what opens its own transaction and meets another's write in it. */
export async function againOnConflict<T>(req: PayloadRequest, run: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await run()
    } catch (error) {
      await killTransaction(req)
      if (!isConflict(error) || tried >= triesOnConflict) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** Math.min(tried, 6)))
    }
  }
}

const conflictCodes = new Set([112, 251])

/** Thrown where a unique key shows that another command came first: `inTransaction` runs the loser again. */
export class WriteConflict extends Error {
  readonly code = 112
}

/** Whether an error says that two transactions met, on either database. */
export function isConflict(error: unknown): boolean {
  if (!error || typeof error !== 'object') return false
  const { code, errorLabels, errorLabelSet, cause } = error as {
    code?: unknown
    errorLabels?: string[]
    errorLabelSet?: Set<string>
    cause?: unknown
  }
  if (typeof code === 'number' && conflictCodes.has(code)) return true
  if (errorLabels?.includes?.('TransientTransactionError') || errorLabelSet?.has?.('TransientTransactionError')) return true
  return cause !== undefined && isConflict(cause)
}

/** Payload says it in the language of the request. */
const uniqueFault = /unique|唯一/i

/** Whether an error of Payload's says that a unique value was taken, on either database. */
export function isDuplicate(error: unknown): boolean {
  if (!error || typeof error !== 'object') return false
  const { name, data, code, message } = error as {
    name?: string
    data?: { errors?: { message?: string }[] }
    code?: unknown
    message?: string
  }
  if (code === 11000 || /UNIQUE constraint failed/.test(message ?? '')) return true
  return name === 'ValidationError' && (data?.errors ?? []).some((fault) => uniqueFault.test(fault.message ?? ''))
}
