import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { actAs, openPage } from '../support/browse.ts'
import { launchChromium } from '../support/chromium.ts'
import { serverFunctionTable } from '../support/entranceTable.ts'
import { copySample, lanePort, type RunningOffice, startOffice } from '../support/runningOffice.ts'
import { visit } from '../support/visitor.ts'

/** The entrance beside the API: Next's actions, by which the admin has forms and lists drawn on the server. */
const sample = copySample()
let office: RunningOffice
/** Next's name of the action; the same for everybody, and readable in the admin's scripts. */
let action: string
const people = ['author', 'translator', 'reviewer', 'publisher', 'secretary', 'auditor', 'admin']

beforeAll(async () => {
  office = await startOffice({ folder: sample.folder, port: lanePort() })
  const browser = await launchChromium()
  const { page } = await openPage({ browser, base: office.url })
  await actAs(page, '林晓')
  const called = page.waitForRequest((request) => request.headers()['next-action'] !== undefined)
  await page.goto('/admin/collections/articles/create')
  await page.getByRole('textbox', { name: '标题', exact: true }).fill('动作')
  action = (await called).headers()['next-action'] ?? ''
  await browser.close()
}, 120_000)

afterAll(async () => {
  await office?.stop()
  sample.remove()
})

async function cookieOf(key: string): Promise<string> {
  const door = await fetch(`${office.url}/sandbox/as/${key}`, { redirect: 'manual' })
  return door.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function call({ name, cookie, args }: { name: string; cookie: string; args: object }): Promise<{ status: number; text: string }> {
  const response = await fetch(`${office.url}/admin`, {
    method: 'POST',
    headers: { 'Next-Action': action, 'Content-Type': 'text/plain;charset=UTF-8', Accept: 'text/x-component', Cookie: cookie },
    body: JSON.stringify([{ name, args }]),
  })
  return { status: response.status, text: await response.text() }
}

const newForm = {
  collectionSlug: 'articles',
  schemaPath: 'articles',
  operation: 'create',
  data: {},
  docPermissions: { fields: true, create: true, read: true, update: true },
  docPreferences: { fields: {} },
  renderAllFields: false,
}

test('the table names every function Payload has, and none that it has not', () => {
  const source = readFileSync('node_modules/@payloadcms/next/dist/utilities/handleServerFunctions.js', 'utf8')
  const list = /const baseServerFunctions = \{([^}]+)\}/.exec(source)?.[1] ?? ''
  const names = [...list.matchAll(/^\s*'?([\w-]+)'?:/gm)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(10)
  expect(Object.keys(serverFunctionTable).sort()).toEqual(names.sort())
})

test('strangers have none of them, and closed ones nobody has', async () => {
  const wrong: string[] = []
  const comers = new Map([['stranger', ''], ...(await Promise.all(people.map(async (key) => [key, await cookieOf(key)] as const)))])
  for (const [key, cookie] of comers) {
    for (const [name, who] of Object.entries(serverFunctionTable)) {
      if (key !== 'stranger' && who === 'everybody') continue
      const { status, text } = await call({ name, cookie, args: newForm })
      if (status < 400 || /title|标题|layout/.test(text)) wrong.push(`${key} ${name}: ${status} ${text.slice(0, 80)}`)
    }
  }
  expect(comers.size).toBe(people.length + 1)
  expect(wrong).toEqual([])
})

test('whoever works here is drawn a form', async () => {
  const answers = await Promise.all(
    people.map(async (key) => call({ name: 'form-state', cookie: await cookieOf(key), args: { ...newForm, docPermissions: {} } })),
  )
  expect(answers.map(({ status, text }) => [status, text.includes('title')])).toEqual(people.map(() => [200, true]))
})

test('what would write past the review changes nothing', async () => {
  const admin = await visit(office.url, 'admin')
  const { docs } = await admin.get<{ docs: { id: string; updatedAt: string; _status: string }[] }>('/api/articles?limit=1&depth=0')
  const [article] = docs
  const cookie = await cookieOf('admin')
  const copied = await call({
    name: 'copy-data-from-locale',
    cookie,
    args: { collectionSlug: 'articles', docID: article?.id, fromLocale: 'zh', toLocale: 'en', overrideData: true },
  })
  const planned = await call({
    name: 'schedule-publish',
    cookie,
    args: { type: 'publish', date: '2030-01-01T00:00:00.000Z', doc: { relationTo: 'articles', value: article?.id } },
  })
  expect([copied.status, planned.status]).toEqual([500, 500])
  expect(await admin.get(`/api/articles/${article?.id}?depth=0`)).toMatchObject({
    updatedAt: article?.updatedAt,
    _status: article?._status,
  })
})
