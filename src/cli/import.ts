import type { Payload, PayloadRequest, Where } from 'payload'
import { inTransaction } from '../database/inTransaction.ts'
import { isLanguage, languageCodes } from '../languages.ts'
import { importMarkdown } from '../richtext/importMarkdown.ts'
import { mustHaveRoom } from '../room.ts'
import { isTextCollection, textCollections } from '../texts.ts'
import { actorOf } from '../trail/actorOf.ts'
import { append } from '../trail/append.ts'
import { readTextFile } from './readTextFile.ts'
import { requestAs } from './requestAs.ts'
import { withOffice } from './withOffice.ts'

type Options = { file: string; collection: string; language: string; as?: string; column?: string; json?: boolean }

/** `fabu import`: a file becomes a draft, and takes the same path as any other from there. Says what was taken. */
export async function importFile({ file, collection, language, as, column, json }: Options): Promise<void> {
  if (!isTextCollection(collection)) throw new Error(`--collection: ${textCollections.join(', ')}`)
  if (!isLanguage(language)) throw new Error(`--language: ${languageCodes.join(', ')}`)
  const source = await readTextFile(file)
  const { title, summary, state, taken } = importMarkdown(source)
  await withOffice(async ({ payload }) => {
    await mustHaveRoom(payload)
    const req = await requestOf({ payload, as })
    const text = await inTransaction(req, async () => {
      const place = column ? await columnId({ payload, slug: column }) : null
      const made = await payload.create({
        collection,
        data: { title, summary: summary ?? '', body: state, language, column: place } as never,
        draft: true,
        depth: 0,
        overrideAccess: false,
        user: req.user,
        req,
      })
      const actor = req.user ? await actorOf({ req, user: req.user }) : null
      await append({ req, text: String(made.uid), type: 'imported', actor, data: { file: file.split(/[\\/]/).at(-1), taken } })
      return made
    })
    const result = { id: text.id, uid: text.uid, collection, language, title, taken }
    if (json) console.log(JSON.stringify(result))
    else {
      console.log(`已导入为草稿 / imported as a draft: ${title}`)
      console.log(`  ${collection}/${text.id} (${language})`)
      const { remarks, ...amounts } = taken
      for (const [what, amount] of Object.entries(amounts)) if (amount > 0) console.log(`  ${words[what] ?? what}: ${amount}`)
      for (const { zh, en } of remarks) console.log(`  ! ${zh} ${en}`)
      console.log('  请在后台补充栏目、摘要和封面，再提交审核。 Add column, summary and cover in the admin, then submit it.')
    }
  })
}

/** What was taken, in the words of the summary. */
const words: Record<string, string> = {
  headings: '标题 / headings',
  paragraphs: '段落 / paragraphs',
  tables: '表格 / tables',
  lists: '列表 / lists',
  quotes: '引文 / quotes',
  links: '链接 / links',
  imagesSkipped: '未导入的图片 / pictures left out',
}

/** The person who imports: named by e-mail, else the first who may write drafts. */
async function requestOf({ payload, as }: { payload: Payload; as?: string }): Promise<PayloadRequest> {
  if (as) return requestAs({ payload, email: as })
  const where: Where = { and: [{ roles: { in: ['author', 'secretariat', 'translator'] } }, { active: { equals: true } }] }
  const { docs } = await payload.find({ collection: 'users', where, sort: 'createdAt', limit: 1, depth: 0 })
  if (docs[0]) return requestAs({ payload, email: docs[0].email })
  throw new Error('没有可以撰稿的用户，请用 --as 指定。 Nobody here may write drafts; name somebody with --as.')
}

async function columnId({ payload, slug }: { payload: Payload; slug: string }): Promise<string> {
  const { docs } = await payload.find({ collection: 'columns', where: { slug: { equals: slug } }, limit: 1, depth: 0 })
  if (!docs[0]) throw new Error(`没有栏目“${slug}”。 There is no column "${slug}".`)
  return docs[0].id
}
