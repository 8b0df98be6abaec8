import { editionOf } from '../../channels/editionAddress.ts'
import { faultsOf } from '../faults.ts'
import type { Facts, Store, Thing } from '../store.ts'
import { articlesOf } from '../wechat/drafts.ts'
import type { Explanation, PageAccount, PageItem, PageOutlet } from './types.ts'

/** What the pages need of the office. */
export type PagePorts = { store: Store; outlets(): Promise<PageOutlet[]>; explain(edition: string): Promise<Explanation> }

/** The newest things shown of each account. */
const shown = 20

/** Every account with what it was sent, the newest first. */
export async function accounts(ports: PagePorts): Promise<PageAccount[]> {
  const outlets = (await ports.outlets()).filter(({ channel }) => channel !== 'website')
  return Promise.all(
    outlets.map(async (outlet) => ({
      outlet,
      items: await explained(ports, (await itemsOf(ports.store, outlet)).slice(0, shown)),
      drafts: outlet.channel === 'wechat' ? (await ports.store.list(outlet.uid, 'wechat.draft')).length : 0,
      faults: await faultsOf(ports.store, outlet.uid),
    })),
  )
}

/** One thing of an account, however old; null when the account has none of this id. */
export async function findItem(
  ports: PagePorts,
  { outlet: uid, id }: { outlet: string; id: string },
): Promise<{ outlet: PageOutlet; item: PageItem } | null> {
  const outlet = (await ports.outlets()).find((candidate) => candidate.uid === uid)
  const items = outlet ? (await itemsOf(ports.store, outlet)).filter((item) => item.id === id) : []
  const [item] = await explained(ports, items)
  return outlet && item ? { outlet, item } : null
}

type Item = Omit<PageItem, 'explanation'>

async function explained({ explain }: PagePorts, items: Item[]): Promise<PageItem[]> {
  return Promise.all(items.map(async (item) => ({ ...item, explanation: item.edition ? await explain(item.edition) : null })))
}

async function itemsOf(store: Store, { uid, channel }: PageOutlet): Promise<Item[]> {
  if (channel === 'wechat') return (await store.list(uid, 'wechat.push')).flatMap(pushItems)
  if (channel === 'weibo') return (await store.list(uid, 'weibo.post')).map(postItem)
  return (await store.list(uid, 'portal.submission')).map(submissionItem)
}

function pushItems(push: Thing): Item[] {
  const state = { 0: 'public', 1: 'pending', 5: 'withdrawn', 6: 'withdrawn' }[String(push.facts.status)] ?? 'refused'
  return articlesOf(push).map((article, index) => ({
    id: `${push.facts.article}/${index + 1}`,
    title: text(article, 'title'),
    summary: text(article, 'digest'),
    at: push.at,
    state: article.is_deleted ? 'withdrawn' : (state as PageItem['state']),
    address: `/sandbox/wechat/${push.outlet}/${push.facts.article}/${index + 1}`,
    picture: text(article, 'thumb_media_id') ? `/sandbox/files/${push.outlet}/${text(article, 'thumb_media_id')}` : null,
    direction: text(article, 'content').startsWith('<section dir="rtl"') ? 'rtl' : 'ltr',
    edition: editionOf(text(article, 'content_source_url')),
  }))
}

const postItem = ({ outlet, id, facts, at }: Thing): Item => ({
  id,
  title: text(facts, 'status'),
  summary: '',
  at,
  state: 'public',
  address: `/sandbox/weibo/${outlet}/${id}`,
  picture: facts.hasPicture ? `/sandbox/files/${outlet}/${id}` : null,
  direction: 'ltr',
  edition: editionOf(text(facts, 'address')),
})

function submissionItem({ outlet, id, facts, at }: Thing): Item {
  const data = (facts.data ?? {}) as Facts
  const states: Record<string, PageItem['state']> = { accepted: 'public', rejected: 'refused', withdrawn: 'withdrawn' }
  return {
    id,
    title: text(data, 'title'),
    summary: text(data, 'description') || text(data, 'reason'),
    at,
    state: states[String(facts.status)] ?? 'pending',
    address: `/sandbox/portal/${outlet}/${id}`,
    picture: null,
    direction: data.lang === 'ar' ? 'rtl' : 'ltr',
    edition: editionOf(text(data, 'url')),
  }
}

const text = (facts: Facts, key: string) => (typeof facts[key] === 'string' ? facts[key] : '')
