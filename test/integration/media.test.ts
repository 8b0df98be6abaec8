import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { handleEndpoints } from 'payload'
import sharp from 'sharp'
import { derivedFiles } from '../../src/media/sizes.ts'
import { docxFile, pdfFile, photo } from '../support/mediaSamples.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { testPlan } from '../support/plan.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

type Answer = { status: number; body: { doc?: Record<string, unknown>; errors?: { code?: string; message: string }[] } }

async function tokenOf(person: string): Promise<string> {
  const { email, password } = testPlan.people.find(({ key }) => key === person) ?? { email: '', password: '' }
  return (await office.payload.login({ collection: 'users', data: { email, password } })).token ?? ''
}

/** Asks the REST API as the browser does. */
async function ask(path: string, { as, ...init }: RequestInit & { as?: string } = {}): Promise<Answer> {
  const headers = new Headers(init.headers)
  if (as) headers.set('Authorization', `JWT ${await tokenOf(as)}`)
  const { default: config } = await import('../../payload.config.ts')
  const response = await handleEndpoints({ config, request: new Request(`http://localhost:3000/api${path}`, { ...init, headers }) })
  return { status: response.status, body: await response.json() }
}

function upload({ as, bytes, name, data = {}, query = '' }: { as?: string; bytes: Buffer; name: string; data?: object; query?: string }) {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], name, { type: 'application/octet-stream' }))
  body.set('_payload', JSON.stringify(data))
  return ask(`/media?locale=zh${query}`, { method: 'POST', body, ...(as ? { as } : {}) })
}

const codeOf = ({ body }: Answer) => body.errors?.[0]?.code
const media = () => join(office.folder, 'media')
const waiting = () => (existsSync(join(office.folder, 'uploads')) ? readdirSync(join(office.folder, 'uploads')) : [])

describe('an upload over REST', () => {
  test('is cleaned, named by its hash, sized and described by what it is', async () => {
    const { status, body } = await upload({ as: 'author', bytes: await photo(), name: '会议 照片.png', data: { alt: '会议' } })
    expect(status).toBe(201)
    const { doc = {} } = body
    expect(doc).toMatchObject({
      title: '会议 照片',
      originalName: '会议 照片.jpg',
      alt: '会议',
      kind: 'image',
      mimeType: 'image/jpeg',
      width: 80,
      height: 120,
    })
    expect(doc.filename).toBe(`${doc.sha256}.jpg`)
    expect(readdirSync(media()).sort()).toEqual([String(doc.filename), ...derivedFiles(String(doc.sha256)).map(({ name }) => name)].sort())
    const kept = readFileSync(join(media(), String(doc.filename)))
    expect((await sharp(kept).metadata()).exif).toBeUndefined()
    expect(kept.length).toBe(doc.filesize)
    expect(waiting()).toEqual([])
  })

  test('of a file that is here already names the one that has it', async () => {
    const answer = await upload({ as: 'coauthor', bytes: await photo(), name: 'again.jpg' })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'media.known'])
    expect(answer.body.errors?.[0]?.message).toContain('会议 照片')
    expect(waiting()).toEqual([])
  })

  test('of what carries code leaves nothing behind', async () => {
    const before = readdirSync(media()).length
    const svg = await upload({ as: 'author', bytes: Buffer.from('<svg/>'), name: 'a.png' })
    expect([svg.status, codeOf(svg)]).toEqual([415, 'media.svg'])
    expect(readdirSync(media()).length).toBe(before)
    expect(waiting()).toEqual([])
  })

  test('by a stranger or a reader is refused before it is looked at', async () => {
    expect((await upload({ bytes: Buffer.from('<svg/>'), name: 'a.png' })).status).toBe(403)
    expect((await upload({ as: 'auditor', bytes: Buffer.from('<svg/>'), name: 'a.png' })).status).toBe(403)
    expect(waiting()).toEqual([])
  })

  test('from an address, or cropped on the way, does not happen', async () => {
    const body = JSON.stringify({ url: 'http://127.0.0.1:1/a.png', filename: 'a.png' })
    const fetched = await ask('/media', { as: 'author', method: 'POST', body, headers: { 'Content-Type': 'application/json' } })
    expect([fetched.status, codeOf(fetched)]).toEqual([400, 'media.empty'])
    const crop = await upload({ as: 'author', bytes: pdfFile(), name: 'a.pdf', query: '&uploadEdits[crop][x]=1' })
    expect([crop.status, codeOf(crop)]).toEqual([409, 'media.replaced'])
  })
})

describe('a stored file', () => {
  let id: string
  let file: string
  beforeAll(async () => {
    const { body } = await upload({ as: 'author', bytes: docxFile(), name: '通知.docx' })
    id = String(body.doc?.id)
    file = join(media(), String(body.doc?.filename))
  })

  const patch = (as: string, data: object) =>
    ask(`/media/${id}?locale=zh`, { as, method: 'PATCH', body: JSON.stringify(data), headers: { 'Content-Type': 'application/json' } })

  test('is never replaced', async () => {
    const body = new FormData()
    body.set('file', new File([new Uint8Array(pdfFile())], 'b.pdf'))
    const answer = await ask(`/media/${id}`, { as: 'author', method: 'PATCH', body })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'media.replaced'])
    expect(readFileSync(file)).toEqual(docxFile())
    expect(waiting()).toEqual([])
  })

  test.each(['sha256', 'filename', 'mimeType', 'kind', 'originalName'])('keeps its %s', async (name) => {
    const before = await office.payload.findByID({ collection: 'media', id, depth: 0 })
    await patch('author', { [name]: name === 'kind' ? 'video' : 'text/html' })
    expect(await office.payload.findByID({ collection: 'media', id, depth: 0 })).toMatchObject({
      sha256: before.sha256,
      filename: before.filename,
      mimeType: before.mimeType,
      kind: 'document',
      originalName: '通知.docx',
    })
  })

  test('takes another title, and words for each language', async () => {
    expect((await patch('author', { title: '活动通知', caption: '图注' })).status).toBe(200)
    const french = await office.payload.findByID({ collection: 'media', id, locale: 'fr', fallbackLocale: false, depth: 0 })
    expect([french.title, french.caption ?? null]).toEqual(['活动通知', null])
  })

  test('is removed by an administrator alone', async () => {
    expect((await ask(`/media/${id}`, { as: 'author', method: 'DELETE' })).status).toBe(403)
    expect(existsSync(file)).toBe(true)
    expect((await ask(`/media/${id}`, { as: 'admin', method: 'DELETE' })).status).toBe(200)
    expect(existsSync(file)).toBe(false)
  })
})
