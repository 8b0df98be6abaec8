import { fileTypeFromBuffer } from 'file-type'
import { sandboxCredentials } from '../channels/sandboxCredentials.ts'
import { countWeibo } from '../channels/weibo/count.ts'
import { weiboLimits } from '../channels/weibo/limits.ts'
import { weiboMark } from '../channels/weibo/mark.ts'
import { nextNumber } from './nextNumber.ts'
import { formOf, type StandInAnswer, type StandInCall, type StandInTools } from './standIn.ts'

/** Calls after which something is public. */
export const weiboCommits = ['/2/statuses/share.json']

const userId = '1700000001'

/** One call at the Weibo stand-in; errors as its list of error codes describes them. */
export async function answerWeibo(tools: StandInTools, call: StandInCall): Promise<StandInAnswer> {
  if (call.path === '/2/statuses/share.json' && call.method === 'POST') return share(tools, call)
  if (call.path === '/2/statuses/user_timeline.json' && call.method === 'GET') return timeline(tools, call)
  if (call.path === '/2/statuses/show.json' && call.method === 'GET') return show(tools, call)
  return weiboFailure(call.path, 10020, 'Request api not found')
}

/** An answer that refuses, in the platform's form. */
export const weiboFailure = (path: string, code: number, error: string): StandInAnswer => ({
  status: code === 21327 || code === 21332 ? 401 : code >= 10022 && code <= 10024 ? 403 : 400,
  json: { error, error_code: code, request: path },
})

async function share(tools: StandInTools, call: StandInCall): Promise<StandInAnswer> {
  const fail = (code: number, error: string) => weiboFailure(call.path, code, error)
  const form = await formOf(call)
  const field = (name: string) => String(form?.get(name) ?? '')
  if (!hasToken(call)) return fail(21332, 'invalid_access_token')
  const status = field('status')
  const address = /https?:\/\/\S+/.exec(status)?.[0]
  if (!field('rip')) return fail(10016, 'Miss required parameter (rip), see doc for more info')
  if (!status) return fail(20008, 'content is null!')
  if (!address || /#[^#\s]+#/.test(status)) return fail(10017, "Parameter (status)'s value invalid, expect (a url of your domain)")
  if (countWeibo(status) > weiboLimits.characters) return fail(20012, 'text too long, please input text less than 140 characters!')
  const picture = form?.get('pic')
  if (picture instanceof Blob) {
    const type = (await fileTypeFromBuffer(Buffer.from(await picture.arrayBuffer())))?.mime ?? ''
    if (!weiboLimits.pictureTypes.some((known) => known === type)) return fail(20007, 'only support gif, jpg, png')
    if (picture.size >= weiboLimits.pictureBytes) return fail(20006, 'image size too large.')
  }
  const posts = await tools.store.list(call.outlet, 'weibo.post')
  if (posts.some(({ facts }) => weiboMark(String(facts.status)) === weiboMark(status))) return fail(20019, 'repeat content!')
  return accept(tools, call, { status, address, picture })
}

async function accept(
  tools: StandInTools,
  call: StandInCall,
  { status, address, picture }: { status: string; address: string; picture?: FormDataEntryValue | null },
) {
  const id = String(4_900_000_000_000_000 + (await nextNumber(tools.store, 'weibo.post')) * 7_654_321)
  if (picture instanceof Blob)
    await tools.store.rows('INSERT INTO files (outlet, id, mime, bytes) VALUES (?, ?, ?, ?)', [
      call.outlet,
      id,
      picture.type,
      new Uint8Array(await picture.arrayBuffer()),
    ])
  await tools.store.put({
    outlet: call.outlet,
    kind: 'weibo.post',
    id,
    facts: { status, address, hasPicture: picture instanceof Blob },
    at: tools.now(),
  })
  return { status: 200, json: post(id, status, tools.now()) }
}

async function timeline(tools: StandInTools, call: StandInCall): Promise<StandInAnswer> {
  if (!hasToken(call)) return weiboFailure(call.path, 21332, 'invalid_access_token')
  const posts = await tools.store.list(call.outlet, 'weibo.post')
  const count = Math.min(100, Number(call.query.get('count')) || 20)
  const from = (Math.max(1, Number(call.query.get('page')) || 1) - 1) * count
  return {
    status: 200,
    json: {
      statuses: posts.slice(from, from + count).map(({ id, facts, at }) => post(id, String(facts.status), at)),
      total_number: posts.length,
    },
  }
}

/** statuses/show: one post of the account. */
async function show(tools: StandInTools, call: StandInCall): Promise<StandInAnswer> {
  if (!hasToken(call)) return weiboFailure(call.path, 21332, 'invalid_access_token')
  const found = await tools.store.get(call.outlet, 'weibo.post', call.query.get('id') ?? '')
  if (!found) return weiboFailure(call.path, 20101, 'target weibo does not exist!')
  return { status: 200, json: post(found.id, String(found.facts.status), found.at) }
}

/** 授权机制说明: the token in the header `Authorization: OAuth2 …`. */
const hasToken = ({ outlet, headers }: StandInCall) => headers.authorization === `OAuth2 ${sandboxCredentials('weibo', outlet).accessToken}`

/** As the platform shows a post: addresses in its text are shortened. */
const post = (id: string, status: string, at: Date) => ({
  created_at: at.toUTCString(),
  id: Number(id),
  idstr: id,
  mid: id,
  text: status.replace(/https?:\/\/\S+/g, `http://t.cn/${id.slice(-7)}`),
  user: { id: Number(userId), idstr: userId },
})
