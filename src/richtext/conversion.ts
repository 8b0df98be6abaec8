import type { Reason } from '../errors.ts'
import type { Block, TextKind } from './tree.ts'

/** A media record as the tree shows it; its kind follows from what was uploaded. */
export type ResolvedMedia = Extract<Block, { type: 'image' | 'video' | 'attachment' }>

export type Resolvers = {
  /** The stored file behind a media record's id, or null when there is none. */
  media: (id: string) => ResolvedMedia | null
  /** The text behind an internal link, or null when there is none. */
  text: (collection: string, id: string) => { text: string; kind: TextKind } | null
}

export type Conversion = Resolvers & { reasons: Reason[] }
