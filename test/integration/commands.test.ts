import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { PayloadRequest } from 'payload'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { codeOf, type Rest, restOf } from '../support/rest.ts'
import { stored } from '../support/stored.ts'

/**
 * Every command × role × entrance. A cell says what somebody of that role is answered: by the REST endpoint, and
 * by the command itself. What it refuses must leave nothing; what it allows is done at each entrance on something new.
 */
let office: TestOffice
let rest: Rest

/** Who stands for each role. The translator knows en, ar and fr. */
const roles = {
  author: 'author',
  translator: 'translator',
  reviewer: 'reviewer',
  publisher: 'publisher',
  secretariat: 'secretary',
  auditor: 'auditor',
  administrator: 'admin',
  deactivated: 'otherHead',
  nobody: null,
} as const
type Role = keyof typeof roles

type Target = { path: string; body?: Record<string, unknown>; run(req: PayloadRequest): Promise<unknown> }
type Row = {
  command: string
  /** Makes what the command is about. */
  target(): Promise<Target>
  cells: Record<Role, number>
}

const ok = 200
const editors = {
  author: ok,
  reviewer: ok,
  publisher: ok,
  secretariat: ok,
  auditor: 403,
  administrator: 403,
  deactivated: 401,
  nobody: 401,
}
const operators = {
  author: 403,
  translator: 403,
  reviewer: 403,
  publisher: ok,
  secretariat: ok,
  auditor: 403,
  administrator: ok,
  deactivated: 401,
  nobody: 401,
}

const rows: Row[] = [
  { command: 'submit (zh)', target: () => onText('submit', draft), cells: { ...editors, translator: 403 } },
  { command: 'submit (en)', target: () => onText('submit', english), cells: { ...editors, translator: ok } },
  { command: 'recall (zh)', target: () => onText('recall', submitted), cells: { ...editors, translator: 403 } },
  { command: 'correct (zh)', target: () => onText('correct', published, { note: '更正。' }), cells: { ...editors, translator: 403 } },
  {
    command: 'withdraw',
    target: () => onText('withdraw', published, { reason: '内容有误。' }),
    cells: { ...editors, author: 403, translator: 403, reviewer: 403, publisher: ok, secretariat: ok },
  },
  {
    command: 'add-language (en)',
    target: () => onText('add-language', draft, { language: 'en' }),
    cells: { ...editors, translator: ok },
  },
  {
    command: 'add-language (ja)',
    target: () => onText('add-language', draft, { language: 'ja' }),
    cells: { ...editors, translator: 403 },
  },
  {
    command: 'decide 初审',
    target: () => onReview({ decision: 'approve' }),
    cells: { ...editors, author: 403, translator: 403, publisher: 403, secretariat: 403 },
  },
  {
    command: 'return at 初审',
    target: () => onReview({ decision: 'return', comment: '请补充。' }),
    cells: { ...editors, author: 403, translator: 403, publisher: 403, secretariat: 403 },
  },
  { command: 'confirm', target: () => onHeld('confirm', { address: 'https://weibo.com/1/2' }), cells: operators },
  { command: 'replay', target: () => onHeld('replay'), cells: operators },
  { command: 'resume', target: onOutlet, cells: operators },
]

const table = rows.flatMap((row) =>
  Object.keys(row.cells).map((role) => ({ row, command: row.command, role: role as Role, status: row.cells[role as Role] })),
)

/** What a refused command is about stays as it is, so the next one can be refused on it. */
const untouched = new Map<Row, Promise<Target>>()

beforeAll(async () => {
  office = await openOffice()
  rest = restOf(office)
  for (const person of Object.values(roles)) if (person) await rest.tokenOf(person)
  await office.payload.update({ collection: 'users', id: office.ids.people.otherHead ?? '', data: { active: false } })
})
afterAll(() => office.close())

describe('who may give which command', () => {
  test.each(table)('$command by $role: $status', async ({ row, role, status }) => {
    const person = roles[role]
    const isRefused = status !== ok
    if (isRefused && !untouched.has(row)) untouched.set(row, row.target())
    const before = isRefused && (await untouched.get(row)) ? await stored(office) : null
    for (const entrance of ['REST', 'command']) {
      const { path, body, run } = await ((isRefused && untouched.get(row)) || row.target())
      const how = { as: person, method: 'POST', ...(body ? { body } : {}) } as const
      const answered = entrance === 'REST' ? (await rest.ask(path, how)).status : await statusOf(run, person)
      expect([entrance, answered]).toEqual([entrance, status])
    }
    if (before) expect(await stored(office)).toEqual(before)
  })
})

describe('a command on what is not there, or not ready', () => {
  const nowhere = '00000000-0000-4000-8000-000000000000'
  test.each([
    ['submit', 'author', `/articles/${nowhere}/submit`, {}, 404, 'text.none'],
    ['recall', 'author', `/articles/${nowhere}/recall`, {}, 404, 'text.none'],
    ['correct', 'author', `/articles/${nowhere}/correct`, { note: '更正。' }, 404, 'text.none'],
    ['withdraw', 'publisher', `/articles/${nowhere}/withdraw`, { reason: '撤。' }, 404, 'text.none'],
    ['add-language', 'author', `/articles/${nowhere}/add-language`, { language: 'en' }, 404, 'text.none'],
    ['decide', 'reviewer', `/reviews/${nowhere}/decide`, { decision: 'approve' }, 404, 'review.none'],
    ['confirm', 'publisher', `/deliveries/${nowhere}/confirm`, { address: 'https://example.org/' }, 404, 'delivery.none'],
    ['replay', 'publisher', `/deliveries/${nowhere}/replay`, {}, 404, 'delivery.none'],
    ['resume', 'publisher', `/outlets/${nowhere}/resume`, {}, 404, 'outlet.none'],
    ['add-language by a stranger', null, `/articles/${nowhere}/add-language`, { language: 'en' }, 401, 'user.none'],
    ['submit of another kind', 'author', '/users/x/submit', {}, 404, undefined],
  ])('%s', async (_command, as, path, body, status, code) => {
    const before = await stored(office)
    const answer = await rest.ask(path, { as, method: 'POST', body })
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
    expect(await stored(office)).toEqual(before)
  })

  test.each([
    ['submit of a submitted text', async () => (await onText('submit', submitted)).path, 409],
    ['recall of a draft', async () => (await onText('recall', draft)).path, 409],
    ['add-language that is there', async () => (await onText('add-language', english)).path, 409],
    ['confirm of what does not wait', async () => `/deliveries/${(await queued()).id}/confirm`, 409],
    ['replay of what does not wait', async () => `/deliveries/${(await queued()).id}/replay`, 409],
  ])('%s', async (_command, make, status) => {
    const path = await make()
    const before = await stored(office)
    const as = path.startsWith('/deliveries') ? 'publisher' : 'author'
    expect((await rest.ask(path, { as, method: 'POST', body: { language: 'en', address: 'https://example.org/' } })).status).toBe(status)
    expect(await stored(office)).toEqual(before)
  })

  test('a round is decided once by one person, and not after its end', async () => {
    const { path, body } = await onReview({ decision: 'return', comment: '请补充。' })
    expect((await rest.ask(path, { as: 'reviewer', method: 'POST', ...(body ? { body } : {}) })).status).toBe(200)
    const again = await rest.ask(path, { as: 'head', method: 'POST', body: { decision: 'approve' } })
    expect([again.status, codeOf(again)]).toEqual([409, 'review.closed'])
  })
})

/** The status a command refuses with, 200 when it does its work. */
async function statusOf(run: Target['run'], person: string | null): Promise<number> {
  const { createLocalReq } = await import('payload')
  const req = person ? await office.as(person) : await createLocalReq({}, office.payload)
  return run(req).then(
    () => ok,
    (error: { status?: number }) => error.status ?? 500,
  )
}

type Made = { id: string }
let count = 0

async function draft(): Promise<Made> {
  return draftArticle(office, { title: `命令之表 ${++count}`, more: { outlets: [office.ids.outlets.site] } })
}

async function english(): Promise<Made> {
  const { addLanguage } = await import('../../src/translation/addLanguage.ts')
  // By somebody who decides nothing here, so that everybody else is free to.
  return addLanguage({ req: await office.as('author'), collection: 'articles', id: (await draft()).id, language: 'en' })
}

async function submitted(): Promise<Made> {
  const { submit } = await import('../../src/review/submit.ts')
  const { id } = await draft()
  await submit({ req: await office.as('author'), collection: 'articles', id })
  return { id }
}

async function published(): Promise<Made> {
  const { id } = await draft()
  await approve(office, { id, steps: ['coauthor', 'head', 'publisher2'] })
  await office.payload.update({ collection: 'articles', id, data: { summary: '改过的摘要。' } })
  return { id }
}

async function onText(verb: string, make: () => Promise<Made>, body?: Record<string, unknown>): Promise<Target> {
  const { id } = await make()
  const [{ submit }, { recall }, { correct }, { withdraw }, { addLanguage }] = await Promise.all([
    import('../../src/review/submit.ts'),
    import('../../src/review/recall.ts'),
    import('../../src/review/correct.ts'),
    import('../../src/review/withdraw.ts'),
    import('../../src/translation/addLanguage.ts'),
  ])
  const commands: Record<string, Target['run']> = {
    submit: (req) => submit({ req, collection: 'articles', id }),
    recall: (req) => recall({ req, collection: 'articles', id }),
    correct: (req) => correct({ req, collection: 'articles', id, note: body?.note }),
    withdraw: (req) => withdraw({ req, collection: 'articles', id, reason: body?.reason }),
    'add-language': (req) => addLanguage({ req, collection: 'articles', id, language: body?.language }),
  }
  return {
    path: `/articles/${id}/${verb}`,
    ...(body ? { body } : {}),
    run: (req) => commands[verb]?.(req) ?? Promise.reject(new Error(verb)),
  }
}

async function onReview(body: { decision: string; comment?: string }): Promise<Target> {
  const { decide } = await import('../../src/review/decide.ts')
  const { id } = await submitted()
  const { docs } = await office.payload.find({ collection: 'reviews', where: { textId: { equals: id } }, limit: 1, depth: 0 })
  const review = docs[0]?.id ?? ''
  return { path: `/reviews/${review}/decide`, body, run: (req) => decide({ req, review, ...body }) }
}

async function queued(): Promise<Made> {
  const { id } = await published()
  const { uid } = await office.payload.findByID({ collection: 'articles', id, depth: 0 })
  const { docs } = await office.payload.find({ collection: 'deliveries', where: { text: { equals: uid } }, limit: 1, depth: 0 })
  return { id: docs[0]?.id ?? '' }
}

async function onHeld(verb: 'confirm' | 'replay', body?: Record<string, unknown>): Promise<Target> {
  const { confirm } = await import('../../src/delivery/confirm.ts')
  const { replay } = await import('../../src/delivery/replay.ts')
  const { id } = await queued()
  await office.payload.update({ collection: 'deliveries', id, data: { state: 'held' } })
  return {
    path: `/deliveries/${id}/${verb}`,
    ...(body ? { body } : {}),
    run: (req) => (verb === 'confirm' ? confirm({ req, id, address: body?.address }) : replay({ req, id })),
  }
}

async function onOutlet(): Promise<Target> {
  const { resume } = await import('../../src/delivery/pause.ts')
  const id = office.ids.outlets.weibo ?? ''
  await office.payload.update({ collection: 'outlets', id, data: { pausedUntil: '2026-03-03T00:00:00.000Z', failures: 2 } })
  return { path: `/outlets/${id}/resume`, run: (req) => resume({ req, id }) }
}
