import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { accounts, type PagePorts } from './pages/accounts.ts'
import { notFound, type PageAnswer, plainAnswer } from './pages/answers.tsx'
import { languageOf } from './pages/languageOf.ts'
import { mayPost } from './pages/mayPost.ts'
import { overviewAnswer } from './pages/overviewAnswer.tsx'
import { pictureAnswer } from './pages/pictureAnswer.ts'
import { stateVersion } from './pages/stateVersion.ts'
import { throwSwitch } from './pages/switches.ts'
import { thingAnswer } from './pages/thingAnswer.tsx'
import type { Actor, PageLanguage } from './pages/types.ts'
import type { Sandbox } from './startSandbox.ts'

export type SandboxPorts = Omit<PagePorts, 'store'> & {
  sandbox: Pick<Sandbox, 'store'>
  /** Who may look and throw switches; whoever may not is told there is no such page. */
  mayEnter(request: IncomingMessage): Promise<boolean>
  /** One-click log-ins of the sample office; empty in a real one. */
  actors?: () => Promise<Actor[]>
}

/** Answers what is asked for below `/sandbox`. @returns false for every other address, which is left untouched. */
export function sandboxHandler({ sandbox, mayEnter, outlets, explain, actors = async () => [] }: SandboxPorts) {
  const ports: PagePorts = { store: sandbox.store, outlets, explain }
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const { pathname, searchParams } = addressOf(request)
    if (pathname !== '/sandbox' && !pathname.startsWith('/sandbox/')) return false
    const { language, setCookie } = languageOf({ query: searchParams, headers: request.headers })
    const answer = (await mayEnter(request)) ? await answerTo({ request, pathname, language, ports, actors }) : notFound(language)
    response.writeHead(answer.status, { ...answer.headers, ...(setCookie ? { 'set-cookie': setCookie } : {}) }).end(answer.body)
    return true
  }
}

type Asked = { request: IncomingMessage; pathname: string; language: PageLanguage; ports: PagePorts; actors: () => Promise<Actor[]> }

async function answerTo({ request, pathname, language, ports, actors }: Asked): Promise<PageAnswer> {
  if (request.method === 'POST') return pathname === '/sandbox/faults' ? postSwitch({ request, ports }) : notFound(language)
  if (request.method !== 'GET' && request.method !== 'HEAD') return plainAnswer(405, 'text/plain', '', { allow: 'GET, HEAD, POST' })
  if (pathname === '/sandbox' || pathname === '/sandbox/')
    return overviewAnswer({ language, accounts: await accounts(ports), actors: await actors() })
  if (pathname === '/sandbox/state.json')
    return plainAnswer(200, 'application/json', JSON.stringify({ version: await stateVersion(ports.store) }))
  if (pathname === '/sandbox/sandbox.css') return plainAnswer(200, 'text/css; charset=utf-8', await ownFile('sandbox.css'))
  if (pathname === '/sandbox/sandbox.js') return plainAnswer(200, 'text/javascript; charset=utf-8', await ownFile('sandbox.js'))
  if (pathname.startsWith('/sandbox/files/')) return (await pictureAnswer(ports.store, pathname)) ?? notFound(language)
  return (await thingAnswer({ pathname, language, ports })) ?? notFound(language)
}

async function postSwitch({ request, ports }: Pick<Asked, 'request' | 'ports'>): Promise<PageAnswer> {
  if (!mayPost(request.headers))
    return plainAnswer(403, 'text/plain; charset=utf-8', '只接受本站页面的提交。\nOnly pages of this site may post here.\n')
  const form = new URLSearchParams(await shortBody(request))
  const outlet = (await ports.outlets()).find(({ uid }) => uid === form.get('outlet'))
  if (outlet) await throwSwitch({ store: ports.store, outlet: outlet.uid, channel: outlet.channel, name: form.get('switch') ?? '' })
  return plainAnswer(303, 'text/plain', '', { location: '/sandbox' })
}

/** A switch is a few words; what is longer is cut off. */
async function shortBody(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > 2000) break
  }
  return body.slice(0, 2000)
}

const ownFile = (name: string) => readFile(new URL(`./pages/${name}`, import.meta.url))

/** Only the path and query of what was asked, so that `//host/` stays a path. */
function addressOf({ url = '/' }: IncomingMessage) {
  const [pathname = '/', search = ''] = url.split('?', 2)
  return { pathname, searchParams: new URLSearchParams(search) }
}
