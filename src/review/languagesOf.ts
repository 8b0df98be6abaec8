import type { PayloadRequest } from 'payload'
import { languageFacts, languages } from '../languages.ts'
import type { TextCollection } from '../texts.ts'
import { isSealed } from '../trail/sealOf.ts'
import { type Action, action } from './action.ts'
import { type ItemFacts, stageOfText } from './itemFacts.ts'
import { mayAddLanguage } from './mayAddLanguage.ts'
import { commandPath, pipelinePath } from './pipelinePath.ts'
import { refusalOf } from './refusal.ts'
import type { Stage } from './stage.ts'

/** One language of an item. `tag` and `direction` are for showing its title. */
export type LanguageView = {
  language: string
  name: string
  tag: string
  direction: 'ltr' | 'rtl'
  title: string
  id: string
  isOriginal: boolean
  isCurrent: boolean
  isTrashed: boolean
  stage: Stage
  href: string
}

type Args = { req: PayloadRequest; collection: TextCollection; id: string; facts: ItemFacts }

/** The languages an item exists in, the original's first. */
export const languageViews = ({ req, collection, id, facts }: Args): LanguageView[] =>
  facts.texts
    .map((text) => {
      const { code, name, tag, direction } = languageFacts(String(text.language))
      return {
        language: code,
        name,
        tag,
        direction,
        title: text.title ?? '',
        id: String(text.id),
        isOriginal: !text.original,
        isCurrent: String(text.id) === id,
        isTrashed: Boolean(text.deletedAt),
        stage: stageOfText(facts, String(text.uid)),
        href: pipelinePath({ req, collection, id: String(text.id) }),
      }
    })
    .sort((a, b) => Number(b.isOriginal) - Number(a.isOriginal))

/** One action for each language of the office that the item lacks. */
export async function missingLanguages({ req, collection, id, facts }: Args): Promise<Action[]> {
  // What the law has destroyed, or is about to, is not copied out in another language.
  for (const { uid } of facts.texts) if (await isSealed({ req, text: String(uid) })) return []
  const office = await req.payload.findGlobal({ slug: 'office', depth: 0, req })
  const wanted = office.languages?.length ? office.languages : languages.map(({ code }) => code)
  const taken = new Set(facts.texts.map(({ language }) => String(language)))
  return Promise.all(
    wanted
      .filter((language) => !taken.has(language))
      .map(async (language) => {
        const { name, english } = languageFacts(language)
        return action({
          verb: 'addLanguage',
          label: { zh: `新增 ${name}`, en: `Add ${english}` },
          path: commandPath(req, collection, id, 'add-language'),
          body: { language },
          applies: true,
          reasons: await refusalOf(() => mayAddLanguage({ req, language })),
        })
      }),
  )
}
