import type { PayloadRequest } from 'payload'
import type { Reason, Sentence } from '../../errors.ts'
import type { Column } from '../../payload-types.ts'
import { idOf } from '../../relation.ts'
import type { ActionInput } from '../../review/action.ts'
import { whyNotWrite } from './draftText.ts'

/** What a button that drafts a text asks for first, and what speaks against this person's writing it. */
export type DraftOffer = { input: ActionInput; reasons: Reason[] }

/**
 * The columns a draft may be put into, each with those above it; the one it goes to where none is named stands there already. Whoever may write a text may put it into any
 * column, so that all of them are offered.
 */
export async function draftOffer({ req, type }: { req: PayloadRequest; type: string }): Promise<DraftOffer> {
  const namedIn = async (locale: 'zh' | 'en') =>
    (await req.payload.find({ collection: 'columns', locale, limit: 0, pagination: false, depth: 0, req })).docs
  const [zh, en] = [await namedIn('zh'), await namedIn('en')]
  return {
    reasons: whyNotWrite({ req }),
    input: {
      name: 'column',
      label: { zh: '栏目', en: 'Column' },
      kind: 'choice',
      isRequired: true,
      initial: zh.find(({ columnType }) => columnType === type)?.uid ?? '',
      options: zh.map((column) => ({ value: column.uid ?? '', ...wayTo({ column, zh, en }) })),
    },
  }
}

/** `新闻 › 公告`: the names from the root down to a column. */
function wayTo({ column, zh, en }: { column: Column; zh: Column[]; en: Column[] }): Sentence {
  const way = [column]
  for (let above = parentOf(column, zh); above && !way.includes(above); above = parentOf(above, zh)) way.unshift(above)
  const nameIn = (columns: Column[]) => way.map((one) => columns.find(({ id }) => id === one.id)?.name || one.name).join(' › ')
  return { zh: nameIn(zh), en: nameIn(en) }
}

const parentOf = ({ parent }: Column, columns: Column[]) => columns.find(({ id }) => String(id) === idOf(parent))
