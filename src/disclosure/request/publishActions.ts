import type { PayloadRequest } from 'payload'
import { type Action, action } from '../../review/action.ts'
import { draftOffer } from '../registers/draftOffer.ts'
import { isThere } from '../registers/draftText.ts'
import { disclosedColumn, titleOf } from './draftDisclosed.ts'
import type { RequestRow } from './requestRow.ts'
import { whyNotDisclosed } from './whyNotDisclosed.ts'

type Asked = { req: PayloadRequest; row: RequestRow; path: string; reasons: Action['reasons'] }

/** Drafting a text of what was disclosed, where something was and no text of it is there. */
export async function publishActions({ req, row, path, reasons }: Asked): Promise<Action[]> {
  if (whyNotDisclosed(row).length > 0 || (await isThere({ req, collection: 'articles', item: row.item }))) return []
  const offer = await draftOffer({ req, type: disclosedColumn })
  return [
    action({
      verb: 'draftText',
      label: { zh: '生成主动公开稿件', en: 'Draft a text for everybody' },
      path: `${path}/draft`,
      input: offer.input,
      more: [
        { name: 'title', label: { zh: '标题', en: 'Title' }, kind: 'words', isRequired: false, max: 200, initial: titleOf(row) },
        {
          name: 'words',
          label: { zh: '公开的信息（不写申请人信息），每行一段', en: 'What was disclosed, without who asked; a paragraph a line' },
          kind: 'words',
          isRequired: true,
          max: 20_000,
        },
      ],
      applies: true,
      reasons: [...reasons, ...offer.reasons],
    }),
  ]
}
