import { nextNumber } from './nextNumber.ts'
import { publicBase } from './publicBase.ts'
import type { Facts, Store, Thing } from './store.ts'
import { articlesOf } from './wechat/drafts.ts'

/** What somebody does in a platform's own console, past Fabu: an office rehearses what reconciling then finds. */
export const consoleActs = ['consoleDelete', 'consoleBan', 'consoleEdit', 'consolePost', 'rollBack'] as const
export type ConsoleAct = (typeof consoleActs)[number]

type Act = { store: Store; outlet: string; now: Date; id?: string }
type StandInName = 'wechat' | 'weibo' | 'cityPortal'

/** Words an edit in the console adds. */
export const consoleWords = '（后台修改的文字）'

/** Does one act in the console of an account: to the thing named, else to the newest that the public sees. */
export async function actInConsole({ act, channel, ...given }: Act & { act: ConsoleAct; channel: string }): Promise<void> {
  const acts = consoles[channel as StandInName]?.[act]
  if (acts) await acts(given)
}

const consoles: Record<StandInName, Partial<Record<ConsoleAct, (given: Act) => Promise<unknown>>>> = {
  wechat: {
    consoleDelete: (given) =>
      onPush(given, (push) => ({ status: 5, articles: articlesOf(push).map((article) => ({ ...article, is_deleted: true })) })),
    consoleBan: (given) => onPush(given, () => ({ status: 6 })),
    consoleEdit: async (given) => {
      const push = await newest(given, 'wechat.push', ({ facts }) => facts.status === 0)
      if (push) await write(given.store, push, { articles: articlesOf(push).map(edited) })
    },
    consolePost: postArticle,
  },
  weibo: {
    consoleDelete: async (given) => {
      const post = await newest(given, 'weibo.post', () => true)
      if (post) await given.store.remove(post.outlet, post.kind, post.id)
    },
    consoleEdit: async (given) => {
      const post = await newest(given, 'weibo.post', () => true)
      if (post) await write(given.store, post, { status: `${consoleWords}${String(post.facts.status)}` })
    },
    consolePost: async ({ store, outlet, now }) => {
      const id = String(4_900_000_000_000_000 + (await nextNumber(store, 'weibo.post')) * 7_654_321)
      await store.put({ outlet, kind: 'weibo.post', id, facts: { status: `后台手工发布的微博 ${id.slice(-6)}`, address: '' }, at: now })
    },
  },
  cityPortal: {
    rollBack: async (given) => {
      const submission = await newest(
        given,
        'portal.submission',
        ({ facts }) => facts.type !== 'article.withdrawn' && facts.status === 'accepted',
      )
      if (!submission) return
      await write(given.store, submission, { status: 'withdrawn', decidedAt: given.now.toISOString() })
      await tellAgain(given, submission)
    },
    consoleEdit: async (given) => {
      const submission = await newest(
        given,
        'portal.submission',
        ({ facts }) => facts.type !== 'article.withdrawn' && facts.status === 'accepted',
      )
      if (submission) await write(given.store, submission, { sha256: 'e'.repeat(64) })
    },
  },
}

/** Both ways an article ends after publishing are told by a callback too, as the platform does. */
async function onPush(given: Act, change: (push: Thing) => Facts) {
  const push = await newest(given, 'wechat.push', ({ facts }) => facts.status === 0)
  if (!push) return
  await write(given.store, push, { ...change(push), endedAt: given.now.toISOString() })
  await tellAgain(given, push)
}

async function postArticle({ store, outlet, now }: Act) {
  const number = await nextNumber(store, 'wechat.publish', 100_000_001)
  const article = `article-${number}`
  const url = `${(await publicBase(store)) ?? ''}/sandbox/wechat/${outlet}/${article}/1`
  const facts: Facts = {
    title: `后台手工发布的文章 ${number}`,
    author: '',
    digest: '',
    content: '<p>这篇文章是在公众平台后台直接发布的。</p>',
    content_source_url: '',
    thumb_media_id: '',
    url,
    is_deleted: false,
  }
  const push = { articles: [facts], article, status: 0, endedAt: now.toISOString() }
  await store.put({ outlet, kind: 'wechat.push', id: String(number), facts: push, at: now })
}

const edited = (article: Facts): Facts => ({ ...article, content: `${String(article.content)}<p>${consoleWords}</p>` })

async function newest({ store, outlet, id }: Act, kind: string, isMeant: (thing: Thing) => boolean): Promise<Thing | null> {
  const things = (await store.list(outlet, kind)).filter(isMeant)
  return (id ? things.find((thing) => thing.id === id || thing.facts.article === id) : things[0]) ?? null
}

const write = (store: Store, thing: Thing, more: Facts) => store.put({ ...thing, facts: { ...thing.facts, ...more } })

const tellAgain = ({ store, now }: Act, { outlet, kind, id }: Thing) =>
  store.rows('UPDATE things SET notified = 0, tries = 0, due = ? WHERE outlet = ? AND kind = ? AND id = ?', [
    now.getTime(),
    outlet,
    kind,
    id,
  ])
