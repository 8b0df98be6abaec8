import type { LookContext, SendContext } from '../../channel.ts'

/** What building a site may use. */
export type BuildContext = Pick<SendContext, 'payload' | 'outlet' | 'now' | 'readMedia' | 'keep'> & Partial<Pick<LookContext, 'readKept'>>

/** Told how far a build is, after every stretch of texts. */
export type Tell = (progress: { texts: number; of: number }) => void | Promise<void>
