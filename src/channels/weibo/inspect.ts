import type { Inspected, LookContext, Piece } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import { callWeibo, type WeiboAnswer } from './client.ts'
import { weiboMark } from './mark.ts'
import { readTimeline } from './timeline.ts'

/** Codes by which the platform says that it has no such post: deleted, or hidden from everybody. */
const goneCodes = ['weibo.20101', 'weibo.20112']
/** The app may not ask: nothing is proved either way. */
const closedCodes = ['weibo.10005', 'weibo.10014', 'weibo.20102']

/** Reads the posts back: from the account's timeline where its app may, else one by one. */
export async function inspect(context: LookContext, pieces: Piece[]): Promise<Inspected[]> {
  if (context.outlet.mode === 'manual') return pieces.map(cannotTell)
  const recent = new Map<string, WeiboAnswer>()
  if (context.outlet.settings.canReadTimeline === true && pieces.length > 1)
    for (const post of (await readTimeline(context, 1)).posts) recent.set(String(post.idstr), post)
  const answers: Inspected[] = []
  for (const piece of pieces) answers.push(await judge(context, piece, recent))
  return answers
}

async function judge(context: LookContext, piece: Piece, recent: Map<string, WeiboAnswer>): Promise<Inspected> {
  const { publication, externalId } = piece
  if (!externalId || !/^\d+$/.test(externalId)) return cannotTell(piece)
  try {
    const post = recent.get(externalId) ?? (await show(context, externalId))
    const sent = await sentWords(context, piece.bytesHash)
    if (sent === null) return { publication, state: 'cannotTell', reason: words.unsent }
    const after = typeof post.text === 'string' ? post.text : ''
    if (weiboMark(after) === weiboMark(sent)) return { publication, state: 'same' }
    const found = await context.keep(JSON.stringify(post))
    return { publication, state: 'changed', differences: [{ place: words.text, before: sent, after }], found }
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error
    if (closedCodes.includes(error.code)) return cannotTell(piece)
    if (!goneCodes.includes(error.code)) throw error
    const found = await context.keep(JSON.stringify({ externalId, code: error.code }))
    return { publication, state: 'gone', code: error.code, reason: words.gone, found, isCertain: false }
  }
}

const show = (context: LookContext, id: string) => callWeibo(context, { method: 'GET', path: '/2/statuses/show.json', query: { id } })

/** The words as they were sent; null for a post a person made. */
async function sentWords(context: LookContext, hash: string): Promise<string | null> {
  const bytes = await context.readKept(hash)
  if (!bytes) return null
  try {
    const value: unknown = JSON.parse(bytes.toString())
    return typeof value === 'object' && value !== null && 'status' in value && typeof value.status === 'string' ? value.status : null
  } catch {
    return null
  }
}

const cannotTell = ({ publication }: Piece): Inspected => ({ publication, state: 'cannotTell', reason: words.closed })

const words = {
  text: { zh: '微博内容', en: 'Words of the post' },
  gone: {
    zh: '该条微博已不在（被删除或屏蔽），请核实原因后处理。',
    en: 'The post is there no more (deleted or hidden). Find out why, then decide.',
  },
  closed: { zh: '微博不允许程序查看这一条，请人工查看。', en: 'Weibo lets no program look at this post: a person has to.' },
  unsent: { zh: '该条微博还在；由人工发布，无法逐字核对。', en: 'The post stands; a person made it, so its words cannot be compared.' },
}
