import { type GuidePart, guideParts } from './guideParts.ts'
import { type WordKey, words } from './i18n/words.ts'
import type { Block, Tree } from './richtext/tree.ts'
import type { Facts, ServiceFacts, Snapshot } from './snapshot.ts'

/** One headed section of a 办事指南. */
export type GuideSection = { part: GuidePart | 'telephones'; title: string; tree: Tree }

/** Everything a text says, as one tree: what a guide says in its fields comes before its body, under headings in its language. */
export const shownTree = (snapshot: Snapshot): Tree => [
  ...guideSections(snapshot).flatMap(({ title, tree }): Block[] => [
    { type: 'heading', level: 2, children: [{ type: 'text', text: title }] },
    ...tree,
  ]),
  ...snapshot.body,
]

/** What the facts of a kind say in words that are each language's own. */
export function ownWordsIn(facts: Facts): Record<string, string> {
  if (facts.kind === 'service') return facts.guide
  if (facts.kind === 'topic') return { headings: facts.headings.join('\n') }
  if (facts.kind !== 'page' || !facts.point) return {}
  const { name, place, hours } = facts.point
  return { name, place, hours }
}

/** The sections of a guide, without those that are empty; none for other kinds of text. */
export function guideSections({ facts, language }: Pick<Snapshot, 'facts' | 'language'>): GuideSection[] {
  if (facts.kind !== 'service') return []
  const t = words(language)
  return sectionOrder
    .map((part) => ({ part, title: t(headings[part]), tree: linesTree({ part, lines: linesOf({ part, facts }) }) }))
    .filter(({ tree }) => tree.length > 0)
}

const sectionOrder: GuideSection['part'][] = guideParts.flatMap((part) => (part === 'procedure' ? ['telephones', part] : [part]))

const headings: Record<GuideSection['part'], WordKey> = {
  basis: 'guideBasis',
  conditions: 'guideConditions',
  materials: 'guideMaterials',
  place: 'guidePlace',
  hours: 'guideHours',
  telephones: 'guideTelephones',
  procedure: 'guideProcedure',
  timeLimit: 'guideTimeLimit',
  fees: 'guideFees',
}

const linesOf = ({ part, facts }: { part: GuideSection['part']; facts: ServiceFacts }): string[] =>
  part === 'telephones'
    ? facts.telephones
    : facts.guide[part]
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)

/** One line is a sentence; several are a list, and those of the procedure are steps. */
function linesTree({ part, lines }: { part: GuideSection['part']; lines: string[] }): Tree {
  const paragraphs = lines.map((text): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] }))
  if (paragraphs.length < 2) return paragraphs
  return [{ type: 'list', ordered: part === 'procedure', items: paragraphs.map((paragraph) => [paragraph]) }]
}
