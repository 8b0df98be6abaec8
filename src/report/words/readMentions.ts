import type { Profile } from '../form.ts'
import { Binder } from './Binder.ts'
import { fold } from './fold.ts'
import type { Subject } from './subjects.ts'
import { tokensOf } from './tokensOf.ts'

/** A stretch of a text, as it is written. */
export type Span = { from: number; to: number; quote: string }
/** A number told of something a table counts, and the words that tell it. Money is in the unit of its cell. */
export type Mention = Span & { subject: Subject; value: number; number: { from: number; to: number } | null }

type Read = { mentions: Mention[]; unread: Span[] }
type Asked = { year: number | null; profile: Profile }

/**
 * What a paragraph of a report tells of the numbers in its tables, in Chinese: 收到申请 3 件, 1 件予以公开, 未发生行政复议. Numbers of other years, shares, differences and what is
 * told as about so many are not held against a table: they are among `unread`, as is every other number no rule knows.
 */
export function readMentions(paragraph: string, asked: Asked): Read {
  const text = fold(paragraph)
  const binder = new Binder({ text, ...asked })
  const tokens = tokensOf(text)
  for (const [index, token] of tokens.entries()) binder.take(token, tokens[index + 1])
  binder.endSentence()
  const quoted = <T extends { from: number; to: number }>(span: T) => ({ ...span, quote: paragraph.slice(span.from, span.to).trim() })
  return { mentions: binder.mentions.map(quoted), unread: binder.unread.map(quoted) }
}
