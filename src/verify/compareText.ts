import { canonicalJson } from '../canonicalJson.ts'
import type { Snapshot } from '../snapshot.ts'
import { ownWordsIn } from '../snapshotTree.ts'

/** Words of its own: a column renamed or a picture described anew since is no fault of the text. */
const own = ['title', 'subtitle', 'summary', 'slug', 'keywords', 'source', 'byline', 'correctionNote', 'language', 'item', 'text'] as const

type Compared = {
  now: Snapshot
  approved: Snapshot
  /** The name files go by that stand for one another: a picture, and its variants for other languages. */
  nameOf: (media: string) => string
}

/**
 * The facts in which a published row differs from its last edition. What the office may change beside the text is left
 * out: names of columns and units, what files say of themselves. A translation answers for its own words alone: the
 * facts it shares stand on its original, whose next draft may already have others.
 */
export function differencesIn({ now, approved, nameOf }: Compared): string[] {
  const differs = (of: (snapshot: Snapshot) => unknown) => canonicalJson(of(now)) !== canonicalJson(of(approved))
  const words = own.filter((name) => differs((snapshot) => snapshot[name] ?? ''))
  const isOriginal = now.text === now.item
  const facts = isOriginal ? Object.entries(sharedIn(nameOf)).filter(([, of]) => differs(of)) : []
  const body = differs(({ body: tree }) => withoutCaptions(tree, nameOf)) ? ['body'] : []
  const factWords = differs(({ facts }) => (facts ? ownWordsIn(facts) : {})) ? ['words'] : []
  return [...words, ...facts.map(([name]) => name), ...factWords, ...body]
}

const sharedIn = (nameOf: Compared['nameOf']): Record<string, (snapshot: Snapshot) => unknown> => ({
  kind: ({ kind }) => kind,
  originalLanguage: ({ originalLanguage }) => originalLanguage,
  column: ({ column }) => column?.uid ?? null,
  unit: ({ unit }) => unit?.uid ?? null,
  cover: ({ cover }) => withoutCaptions(cover, nameOf),
  attachments: ({ attachments }) => withoutCaptions(attachments, nameOf),
  // The policy is shown in the reader's language where there is one by now: its text is another, its item is not.
  facts: ({ facts }) => (facts.kind === 'interpretation' ? { ...facts, policy: facts.policy ? nameOf(facts.policy.text) : null } : facts),
})

/** A tree that says of each file only which it is. */
function withoutCaptions(value: unknown, nameOf: Compared['nameOf']): unknown {
  if (Array.isArray(value)) return value.map((inner) => withoutCaptions(inner, nameOf))
  if (!value || typeof value !== 'object') return value
  const { media, sha256 } = value as { media?: unknown; sha256?: unknown }
  if (typeof media === 'string' && typeof sha256 === 'string') return nameOf(media)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutCaptions(inner, nameOf)]))
}
