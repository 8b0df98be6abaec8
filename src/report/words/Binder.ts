import type { Profile } from '../form.ts'
import { type Bound, deniedIn, inUnitOf, isOneKind, type Numbered, type Place, type Said, together } from './bind.ts'
import { subjectOf, type Topic, topicOf } from './subjectOf.ts'
import { documents, type Subject } from './subjects.ts'
import type { Token } from './tokensOf.ts'

type Kind = 'rules' | 'normative'
const kinds = ['rules', 'normative']
const doings = ['made', 'repealed', 'inForce']

/**
 * Binds the numbers of a paragraph to what they are about, a token at a time. Within a clause a number belongs to what was said last before it, else to what follows it;
 * a denial (未发生) makes nought of all that stands in its clause.
 */
export class Binder {
  readonly mentions: Bound[] = []
  readonly unread: Place[] = []
  private topic: Topic = null
  private hasApplications = false
  /** What was said in this clause and has no number yet, and a number that has nothing to be about yet. */
  private pending: Said[] = []
  private waiting: Numbered | null = null
  private denial: Place | null = null
  /** Said before a number that stands for all that was listed before it: each, together, or one after the other. */
  private how: 'each' | 'together' | 'respectively' | null = null
  private all: Place | null = null
  private isOfOtherYear = false
  /** The documents of this clause and the last ones named, and what is told to have been done to them. */
  private kinds: (Place & { kind: Kind })[] = []
  private lastKind: Kind | null = null
  private doing: (Place & { column: number }) | null = null

  constructor(private readonly given: { text: string; year: number | null; profile: Profile }) {}

  take(token: Token, next?: Token): void {
    const { of } = token
    if (of === 'amount') this.takeNumber(token as Numbered, next)
    else if (of === 'none') this.denial = token
    else if (of === 'each' || of === 'together' || of === 'respectively') this.how = of
    else if (of === 'all') this.all = token
    else if (of === 'list') this.wait(null)
    else if (of === 'break') this.endClause()
    else if (of === 'stop') this.endSentence()
    else if (of === 'otherYear' || of === 'thisYear') this.isOfOtherYear = of === 'otherYear'
    else if (of === 'year') this.isOfOtherYear = this.isOther(this.given.text.slice(token.from, token.from + 4))
    else if (of !== 'noise') this.takeWord(token, next)
  }

  endSentence(): void {
    this.endClause()
    this.isOfOtherYear = false
    this.lastKind = null
    this.topic = this.hasApplications ? 'applications' : null
  }

  private isOther = (year: string) => this.given.year !== null && year !== String(this.given.year)

  private takeWord(token: Token, next?: Token): void {
    const topic = topicOf(token.of)
    if (topic !== undefined) this.topic = topic
    if (topic === 'applications') this.hasApplications = true
    if (kinds.includes(token.of)) this.takeKind(token, token.of as Kind)
    if (doings.includes(token.of)) this.takeDoing(token)
    const subject = subjectOf({ of: token.of, topic: this.topic, profile: this.given.profile })
    if (subject && !this.isOfWhatEnded(subject)) this.say({ from: token.from, to: token.to, subject }, next)
  }

  /** Kinds of applicants are told of what came; the same of what ended stands in no cell of its own. */
  private isOfWhatEnded({ id }: Subject): boolean {
    const last = [...this.mentions, ...this.pending].findLast(({ subject }) => ['T3-new', 'T3-total'].includes(subject.id))
    return id.startsWith('T3-new-') && last?.subject.id === 'T3-total'
  }

  private takeKind({ from, to }: Token, kind: Kind): void {
    this.kinds.push({ from, to, kind })
    this.lastKind = kind
    if (this.doing) this.say({ from: this.doing.from, to, subject: documents(kind, this.doing.column) })
  }

  private takeDoing({ of, from, to }: Token): void {
    this.doing = { from, to, column: doings.indexOf(of) }
    // What documents that have a number already are told of next is known once its number comes: others may be named first.
    const told = this.mentions.at(-1)?.to ?? 0
    for (const { kind, from: named } of this.kinds)
      if (named >= told) this.say({ from: named, to, subject: documents(kind, this.doing.column) })
  }

  private say(said: Said, next?: Token): void {
    const { all, waiting } = this
    if (all && said.subject.id.startsWith('T3-new-')) {
      this.sayAll(said, all)
      return
    }
    // What a number of its own follows is not what an earlier one is about, unless that stands right before it.
    const isOwn = waiting && (next?.of !== 'amount' || said.from - waiting.to <= 4)
    if (!waiting || !isOwn || !this.bind([said], waiting)) this.pending.push(said)
    else this.waiting = null
  }

  /** 全部为自然人: all that came. */
  private sayAll(said: Said, all: Place): void {
    const came = this.mentions.findLast(({ subject }) => subject.id === 'T3-new')
    if (came) this.mentions.push({ ...said, from: all.from, value: came.value, number: null })
    this.all = null
  }

  private takeNumber(number: Numbered, next?: Token): void {
    this.denial = null
    this.wait(null)
    const { from, to } = number
    if (!number.amount.isExact || this.isOfOtherYear) this.leave(number)
    else if (this.pending.length > 0) this.bindPending(number)
    else {
      const subject = this.subjectBefore(number, next)
      if (!subject || !this.bind([{ subject, from: this.doing?.from ?? from, to }], number)) this.wait(number)
    }
  }

  /** What a number is about where nothing was said before it in its clause: 「3 件中」 is the number told before, 「废止 1 件」 of the documents named before. */
  private subjectBefore({ to }: Place, next?: Token): Subject | null {
    if (/^\s*(?:申请)?之?中(?![国央心])/.test(this.given.text.slice(to)))
      return this.mentions.findLast(({ number }) => number)?.subject ?? null
    return this.doing && this.lastKind && !kinds.includes(next?.of ?? '') ? documents(this.lastKind, this.doing.column) : null
  }

  private bindPending(number: Numbered): void {
    const { pending, how } = this
    const isEach = how === 'each' || (number.amount.value === 0 && isOneKind(pending))
    const isSum = how === 'together' || isOneKind(pending)
    const said = how === 'respectively' ? pending.splice(0, 1) : isEach ? pending : isSum ? [together(pending)] : pending.slice(-1)
    if (!this.bind(said, number)) this.wait(number)
    else if (how !== 'respectively') this.pending = []
  }

  /** Puts a number to what it is about; false where it cannot be told in its unit. */
  private bind(said: Said[], number: Numbered): boolean {
    const between = this.given.text.slice(said.at(-1)?.to ?? number.from, number.from)
    const values = said.map(({ subject }) => inUnitOf(subject, number.amount, between))
    if (values.includes(null)) return false
    const [from, to] = [Math.min(number.from, ...said.map((one) => one.from)), Math.max(number.to, ...said.map((one) => one.to))]
    for (const [index, { subject }] of said.entries())
      this.mentions.push({ subject, from, to, value: values[index] as number, number: { from: number.from, to: number.to } })
    return true
  }

  /** One number at most waits; what waited before was about nothing that is known. */
  private wait(number: Numbered | null): void {
    if (this.waiting) this.leave(this.waiting)
    this.waiting = number
  }

  private leave = ({ from, to }: Place) => void this.unread.push({ from, to })

  private deny(denial: Place): void {
    const denied = this.isOfOtherYear ? [] : deniedIn(this.pending, denial, this.given.text)
    const ends = [denial, ...denied]
    const span = { from: Math.min(...ends.map(({ from }) => from)), to: Math.max(...ends.map(({ to }) => to)) }
    for (const { subject } of denied) this.mentions.push({ ...span, subject, value: 0, number: null })
  }

  private endClause(): void {
    if (this.denial) this.deny(this.denial)
    this.wait(null)
    this.pending = []
    this.denial = this.how = this.all = this.doing = null
    this.kinds = []
  }
}
