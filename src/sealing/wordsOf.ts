import { ownWordsOf } from '../guideParts.ts'
import { wordsOfChart } from '../richtext/chart.ts'
import type { Attachment, Block, Inline, Picture, Tree, Video } from '../richtext/tree.ts'
import { plainTextOfInline, walkTree } from '../richtext/walk.ts'
import type { Snapshot } from '../snapshot.ts'
import { ownWordsIn } from '../snapshotTree.ts'

/** Shorter words are found in other texts as well; destroying whatever holds them would destroy what is not meant. */
const shortest = 12
/** A title of fewer characters is a column's as well. */
const shortestTitle = 8

/** `words`: runs of the text's own words. `names`: its titles and slugs. Each as a reader sees it. */
export type Words = { words: string[]; names: string[] }

/**
 * The words of a text that are long enough to know it by: what readers read, never what points elsewhere (addresses,
 * uids, hashes, kinds of files), for that stands in other texts too. Pure; given canonical bytes of its editions and
 * rounds, and what its draft and older versions say.
 */
export function wordsOf({ canonicals, drafts = [] }: { canonicals: string[]; drafts?: Draft[] }): Words {
  const snapshots = canonicals.filter(Boolean).map((bytes) => JSON.parse(bytes) as Partial<Snapshot>)
  const all = [...snapshots, ...drafts]
  const words = [
    ...all.flatMap(({ subtitle, summary, correctionNote }) => [subtitle, summary, correctionNote]),
    ...snapshots.flatMap(({ body, cover, attachments }) => [
      ...wordsOfTree(body ?? []),
      ...(cover ? wordsOfPicture(cover) : []),
      ...(attachments ?? []).flatMap(wordsOfFile),
    ]),
    ...snapshots.flatMap(({ facts }) => (facts ? linesIn(ownWordsIn(facts)) : [])),
    ...drafts.flatMap(({ body, ...row }) => [...wordsOfState(body), ...linesIn(ownWordsOf(row))]),
  ]
  return {
    words: longOf(words, shortest),
    names: [
      ...longOf(
        all.map(({ title }) => title),
        shortestTitle,
      ),
      ...longOf(
        all.map(({ slug }) => slug),
        shortest,
      ),
    ],
  }
}

/** What a row of a text, or of one of its versions, says. */
export type Draft = {
  title?: string | null
  slug?: string | null
  subtitle?: string | null
  summary?: string | null
  correctionNote?: string | null
  /** An editor's state. */
  body?: unknown
}

const longOf = (values: unknown[], count: number): string[] => [
  ...new Set(values.map((value) => String(value ?? '').trim()).filter((value) => [...value].length >= count)),
]

function wordsOfTree(tree: Tree): unknown[] {
  const found: unknown[] = []
  walkTree(tree, {
    block: (block) => void found.push(...wordsOfBlock(block)),
    inline: (inline) => void (inline.type === 'text' && found.push(inline.text)),
  })
  return found
}

/** A line is known by its whole too: a channel without marks sends it in one piece. */
function wordsOfBlock(block: Block): unknown[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return linesOf(block.children)
    case 'table':
      return [block.caption]
    case 'callout':
      return [block.title]
    case 'chart':
      return [block.title, wordsOfChart(block), ...block.bars.map(({ label }) => label)]
    case 'image':
      return wordsOfPicture(block.picture)
    case 'video':
      return wordsOfVideo(block.video)
    case 'attachment':
      return wordsOfFile(block.file)
    default:
      return []
  }
}

const linesIn = (words: object) => Object.values(words).flatMap((value) => (typeof value === 'string' ? value.split('\n') : []))
const linesOf = (children: Inline[]) => plainTextOfInline(children).split('\n')
const wordsOfPicture = ({ alt, caption }: Picture) => [alt, caption]
const wordsOfFile = ({ title, name }: Attachment) => [title, name]
const wordsOfVideo = ({ title, transcript, poster }: Video) => [
  title,
  ...(transcript ?? '').split('\n'),
  ...(poster ? wordsOfPicture(poster) : []),
]

/** The runs of words in an editor's state, which may be of any age. */
function wordsOfState(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(wordsOfState)
  if (!value || typeof value !== 'object') return []
  const { type, text, root, children } = value as { type?: unknown; text?: unknown; root?: unknown; children?: unknown }
  return [...(type === 'text' ? [text] : []), ...wordsOfState(root), ...wordsOfState(children)]
}
