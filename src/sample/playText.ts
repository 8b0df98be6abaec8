import type { Payload } from 'payload'
import type { Language } from '../languages.ts'
import type { Media } from '../payload-types.ts'
import { decide } from '../review/decide.ts'
import { submit } from '../review/submit.ts'
import { importMarkdown } from '../richtext/importMarkdown.ts'
import type { TextCollection } from '../texts.ts'
import { addLanguage } from '../translation/addLanguage.ts'
import type { Actors } from './cast.ts'
import { drawCover } from './cover.ts'
import type { SampleItem, SampleText, Stage } from './item.ts'

type Args = { payload: Payload; actors: Actors; item: SampleItem }

/** What was made so far, by its key, as a relation names it. */
export type Made = Map<string, { relationTo: TextCollection; value: string }>

/** Drafts the Chinese text with its cover, and takes it as far as its stage says. Returns its id. */
export async function playOriginal({ payload, actors, item, made }: Args & { made: Made }): Promise<string> {
  const author = authorOf(item)
  const cover = item.hue === undefined ? null : await uploadCover({ payload, actors, author, hue: item.hue, title: item.texts.zh.title })
  const req = await actors.as(author)
  const text = await payload.create({
    collection: item.collection,
    data: {
      ...fieldsOf(item.texts.zh),
      source: '海城市外办',
      language: 'zh',
      column: item.column ? actors.columns[item.column] : null,
      unit: actors.units[item.unit ?? 'press'],
      cover: cover?.id ?? null,
      ...item.facts,
      ...(item.policy ? { policy: made.get(item.policy)?.value } : {}),
      ...(item.groups ? { groups: item.groups.map((keys) => ({ items: keys.flatMap((key) => made.get(key) ?? []) })) } : {}),
      ...(item.stage === 'scheduled' ? { publishAt: new Date(Date.now() + 24 * 3600_000).toISOString() } : {}),
    } as never,
    draft: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  await review({ actors, item, id: text.id, by: author, stage: item.stage ?? 'published', steps: stepsOf(item) })
  return text.id
}

/** Adds a language, translates and takes it as far as its stage says. */
export async function playTranslation({
  payload,
  actors,
  item,
  id,
  language,
  tell,
}: Args & { id: string; language: Language; tell: (line: string) => void }): Promise<void> {
  const words = item.texts[language]
  if (!words) return
  const translator = language === 'ja' || language === 'ko' ? 'translator-asia' : 'translator'
  const sibling = await addLanguage({ req: await actors.as(translator), collection: item.collection, id, language })
  const req = await actors.as(translator)
  await payload.update({
    collection: item.collection,
    id: sibling.id,
    data: fieldsOf(words) as never,
    draft: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const stage = item.translationStage?.[language] ?? 'published'
  tell(`            + ${language}: ${words.title}`)
  await review({ actors, item, id: sibling.id, by: translator, stage, steps: ['proofreader', ...stepsOf(item)], isTranslation: true })
}

/** Which step each waiting stage stands before. */
const waitingAt: Partial<Record<Stage, string>> = {
  languageReview: 'proofreader',
  firstReview: 'reviewer',
  secondReview: 'head',
  finalReview: 'publisher',
}

type Review = { actors: Actors; item: SampleItem; id: string; by: string; stage: Stage; steps: string[]; isTranslation?: boolean }

async function review({ actors, item, id, by, stage, steps }: Review): Promise<void> {
  if (stage === 'draft') return
  const round = await submit({ req: await actors.as(by), collection: item.collection, id })
  for (const step of steps) {
    if (waitingAt[stage] === roleOf(step)) return
    const req = await actors.as(step)
    if (stage === 'returned') {
      await decide({ req, review: round.id, decision: 'return', comment: '请补充培训的时间和地点，并附一张现场照片。' })
      return
    }
    await decide({ req, review: round.id, decision: 'approve', comment: '' })
  }
}

export const authorOf = ({ unit }: SampleItem) => (unit === 'consular' ? 'consular-author' : 'author')

/** Who decides 初审, 复审 and 终审 of an item. */
export const stepsOf = ({ unit }: SampleItem) =>
  unit === 'consular' ? ['consular-reviewer', 'consularHead', 'publisher'] : ['reviewer', 'head', 'publisher']

const roleOf = (step: string) => ({ 'consular-reviewer': 'reviewer', consularHead: 'head' })[step] ?? step

const fieldsOf = ({ title, summary, body, words = {} }: SampleText) => ({
  title,
  summary,
  body: importMarkdown(`# ${title}\n\n${body}`).state,
  ...words,
})

async function uploadCover({
  payload,
  actors,
  author,
  hue,
  title,
}: {
  payload: Payload
  actors: Actors
  author: string
  hue: number
  title: string
}): Promise<Media> {
  const data = await drawCover(hue)
  const req = await actors.as(author)
  return payload.create({
    collection: 'media',
    data: { title, isDecorative: true },
    file: { data, mimetype: 'image/png', name: `cover-${hue}.png`, size: data.length },
    overrideAccess: false,
    user: req.user,
    req,
  })
}
