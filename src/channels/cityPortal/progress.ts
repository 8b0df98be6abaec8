import type { Receipt, SendContext } from '../channel.ts'

/**
 * Receipts so far and hashes of what was sent, both by part; written by this channel alone. `regained`: the hash the portal
 * named after a restore, where nobody else knew it any more.
 */
type PortalProgress = {
  begunAt?: string
  sent: Record<number, string>
  receipts: Record<number, Receipt>
  regained: Record<number, string>
}

/** The progress of this delivery. */
export const portalProgress = ({ progress }: SendContext): PortalProgress => ({
  begunAt: typeof progress.begunAt === 'string' ? progress.begunAt : undefined,
  sent: (progress.sent ?? {}) as PortalProgress['sent'],
  receipts: (progress.receipts ?? {}) as PortalProgress['receipts'],
  regained: (progress.regained ?? {}) as PortalProgress['regained'],
})

/** The receipts in the order of the parts. */
export const receiptsOf = (context: SendContext): Receipt[] =>
  context.parts.flatMap(({ index }) => portalProgress(context).receipts[index] ?? [])
