import { nextNumber } from '../nextNumber.ts'
import { publicBase } from '../publicBase.ts'
import { dueAt, isSwitchedOn, jsonOf, type StandInCall, type StandInTools } from '../standIn.ts'
import type { Facts, Thing } from '../store.ts'
import { articlesOf, pageOf, withoutContent } from './drafts.ts'
import { failure } from './failure.ts'

const kind = 'wechat.push'

/** freepublish/submit: the draft is used up and becomes a job that ends after a while. */
export async function submitDraft(tools: StandInTools, call: StandInCall): Promise<Record<string, unknown>> {
  if (await isSwitchedOn(tools, call.outlet, 'noRight')) return failure(48001, 'api unauthorized')
  const draft = await tools.store.get(call.outlet, 'wechat.draft', String(jsonOf(call)?.media_id ?? ''))
  if (!draft) return failure(40007, 'invalid media_id')
  const number = await nextNumber(tools.store, 'wechat.publish', 100_000_001)
  const article = `article-${number}`
  const base = (await publicBase(tools.store)) ?? tools.url()
  const articles = articlesOf(draft).map((facts, index) => ({
    ...facts,
    url: `${base}/sandbox/wechat/${call.outlet}/${article}/${index + 1}`,
    is_deleted: false,
  }))
  const due = await dueAt({ tools, outlet: call.outlet, seconds: tools.delays.publishSeconds })
  const facts = { articles, article, status: 1, msgDataId: String(number + 900_000_000) }
  await tools.store.put({ outlet: call.outlet, kind, id: String(number), facts, at: tools.now(), due })
  await tools.store.remove(call.outlet, 'wechat.draft', draft.id)
  // The platform gives this id now as a number, now as a string; every other one is a string here.
  return { errcode: 0, errmsg: 'ok', publish_id: number % 2 === 0 ? String(number) : number, msg_data_id: facts.msgDataId }
}

/** Ends a job whose time has come: 0, or 4 while the `reject` switch is on. */
export async function finishPush(tools: StandInTools, push: Thing) {
  const status = (await isSwitchedOn(tools, push.outlet, 'reject')) ? 4 : 0
  await tools.store.settle(push, { ...push.facts, status, endedAt: tools.now().toISOString() })
}

/** freepublish/get: what became of a job. */
export async function getJob(tools: StandInTools, call: StandInCall): Promise<Record<string, unknown>> {
  const id = String(jsonOf(call)?.publish_id ?? '')
  const push = await tools.store.get(call.outlet, kind, id)
  if (!push) return failure(53502, 'invalid publish_id')
  const status = statusOf(push)
  if (status !== 0)
    return { publish_id: id, publish_status: status, fail_idx: status === 4 ? articlesOf(push).map((_, index) => index + 1) : [] }
  const item = articlesOf(push).map(({ url }, index) => ({ idx: index + 1, article_url: url }))
  return { publish_id: id, publish_status: 0, article_id: push.facts.article, article_detail: { count: item.length, item }, fail_idx: [] }
}

/** freepublish/getarticle: the articles of one push. */
export async function getPublished(tools: StandInTools, call: StandInCall): Promise<Record<string, unknown>> {
  const push = await pushOf(tools, call)
  return push ? { news_item: articlesOf(push) } : failure(53600, 'Article ID 无效')
}

/** freepublish/batchget: what was published, the newest first. */
export async function listPublished(tools: StandInTools, call: StandInCall): Promise<Record<string, unknown>> {
  const page = pageOf(jsonOf(call))
  if (!page) return failure(40097, 'invalid args')
  const pushes = (await tools.store.list(call.outlet, kind)).filter(isListed)
  const items = pushes.slice(page.offset, page.offset + page.count).map((push) => ({
    article_id: push.facts.article,
    content: { news_item: articlesOf(push).map((article) => withoutContent(article, page.isBare)) },
    update_time: Math.floor(push.at.getTime() / 1000),
  }))
  return { total_count: pushes.length, item_count: items.length, item: items }
}

/** freepublish/delete: one article, or all of a push when `index` is 0 or missing. */
export async function deletePublished(tools: StandInTools, call: StandInCall): Promise<Record<string, unknown>> {
  const push = await pushOf(tools, call)
  if (!push) return failure(53600, 'Article ID 无效')
  const index = Number(jsonOf(call)?.index ?? 0)
  if (index > articlesOf(push).length) return failure(40060, 'invalid index')
  const articles = articlesOf(push).map((article, at) => (index === 0 || index === at + 1 ? { ...article, is_deleted: true } : article))
  await tools.store.put({ ...push, facts: { ...push.facts, articles } })
  return { errcode: 0, errmsg: 'ok' }
}

const statusOf = ({ facts, ...push }: Thing) => {
  const isAllDeleted = articlesOf({ facts, ...push }).every((article: Facts) => article.is_deleted === true)
  return facts.status === 0 && isAllDeleted ? 5 : Number(facts.status)
}

async function pushOf({ store }: StandInTools, call: StandInCall) {
  const article = String(jsonOf(call)?.article_id ?? '')
  const push = await store.get(call.outlet, kind, article.replace(/^article-/, ''))
  return push && isListed(push) && push.facts.article === article ? push : null
}

/** Published, and not banned since; what was deleted stays listed, marked so. */
const isListed = ({ facts }: Thing) => facts.status === 0 || facts.status === 5
