import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { held } from '../../src/sandbox/held.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { uploadPicture } from '../support/media.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { type Raw, rawDatabase } from '../support/rawDatabase.ts'
import { bodyOf } from '../support/texts.ts'

/** What a seal reaches, and what it must not. */
const secret = '身份证号310101199003078888'
const never = '从未送审的一句也含三一零一这个号码'
const signature = '上海市人民政府外事办公室新闻处'
const guide = 'https://www.example.gov.cn/service/guide'
const title = '第三号公示名单张三丰等十二人'

let office: TestOffice
let out: Delivering
let raw: Raw
let sealed: { id: string; uid: string }
let neighbour: { id: string; uid: string }
const sibling: Record<string, { id: string; uid: string }> = {}
const media: Record<string, { id: string; sha256: string }> = {}

beforeAll(async () => {
  office = await openOffice()
  out = await withStandIns(office)
  raw = rawDatabase(office)
  const { payload } = office
  for (const [name, background] of [
    ['early', '#111'],
    ['cover', '#222'],
    ['variant', '#333'],
    ['poster', '#444'],
  ] as const) {
    const { id, sha256 } = await uploadPicture(office, { name: `${name}.png`, background })
    media[name] = { id, sha256: String(sha256) }
  }
  // Somebody else's picture has one of these for another language.
  const { id: user } = await uploadPicture(office, { name: 'user.png', background: '#555' })
  const variants = [{ language: 'en' as const, image: media.variant?.id ?? '' }]
  await payload.update({ collection: 'media', id: user, data: { variants }, req: await office.as('author') })
  const outlets = [office.ids.outlets.site, office.ids.outlets.portal]
  const shared = [signature, '']
  const draft = await draftArticle(office, {
    title,
    column: 'news',
    more: {
      outlets,
      cover: media.early?.id,
      attachments: [],
      body: linked(`${never}。`, ...shared),
      summary: `名单含${secret}，请勿外传。`,
    },
  })
  sealed = { id: draft.id, uid: String(draft.uid) }
  const body = linked(`张三丰，${secret}，工作单位略。`, ...shared)
  const picture = {
    type: 'upload',
    version: 3,
    format: '',
    id: '65f000000000000000000001',
    fields: null,
    relationTo: 'media',
    value: media.variant?.id,
  }
  await payload.update({
    collection: 'articles',
    id: draft.id,
    data: { cover: media.cover?.id, body: { root: { ...body.root, children: [...body.root.children, picture] } } as never },
    draft: true,
    req: await office.as('author'),
  })
  const other = await draftArticle(office, {
    title: '与名单无关的又一篇消息',
    column: 'news',
    more: { outlets, body: linked('一则普通的消息。', ...shared) },
  })
  neighbour = { id: other.id, uid: String(other.uid) }
  await approve(office, { id: draft.id })
  await approve(office, { id: other.id })
  await out.deliver()
  const { addLanguage } = await import('../../src/translation/addLanguage.ts')
  for (const [language, by] of [
    ['en', 'translator'],
    ['ja', 'proofreader'],
  ] as const)
    sibling[language] = await addLanguage({ req: await office.as(by), collection: 'articles', id: draft.id, language })
  // One is submitted, in its own words, and keeps its old versions.
  const words = {
    title: 'A public list',
    summary: 'A summary in other words.',
    body: bodyOf('Words of its own.') as never,
    slug: 'a-public-list',
  }
  await payload.update({ collection: 'articles', id: sibling.en?.id ?? '', data: words, draft: true, req: await office.as('translator') })
  const { submit } = await import('../../src/review/submit.ts')
  await submit({ req: await office.as('translator'), collection: 'articles', id: sibling.en?.id ?? '' })
}, 120_000)
afterAll(async () => {
  await raw.close()
  await out.standIns.close()
  await office.close()
})

/** A body that links to the same address as every other text of the house. */
function linked(...paragraphs: string[]) {
  const { root } = bodyOf(...paragraphs)
  const link = {
    type: 'link',
    version: 3,
    direction: null,
    format: '' as const,
    indent: 0,
    id: '65f000000000000000000000',
    fields: { linkType: 'custom', url: guide, newTab: false },
    children: [{ type: 'text', version: 1, text: '指南', format: 0, style: '', mode: 'normal', detail: 0 }],
  }
  const [first] = root.children
  const more = first ? [{ ...first, children: [link] }] : []
  return { root: { ...root, children: [...root.children, ...more] } }
}

const keptOf = async (text: string) => {
  const { docs } = await office.payload.find({ collection: 'deliveries', where: { text: { equals: text } }, limit: 0, pagination: false })
  const where = { delivery: { in: docs.map(({ uid }) => uid) } }
  const attempts = await office.payload.find({ collection: 'attempts', where, limit: 0, pagination: false })
  return [
    ...new Set(
      attempts.docs.flatMap(({ exchanges }) =>
        (exchanges as { sent: string; received: string }[]).flatMap(({ sent, received }) => [sent, received]),
      ),
    ),
  ].filter(Boolean)
}
const keptFileOf = (hash: string) => path.join(office.folder, 'kept', hash.slice(0, 2), hash)
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    ({ code }: { code: string }) => code,
  )
const alarmOf = (more: object) => ({
  key: `k${Math.random()}`,
  base: `b${Math.random()}`,
  episode: 1,
  kind: 'unexplained' as const,
  state: 'open' as const,
  outlet: 'o',
  channel: 'cityPortal',
  origin: 'sandbox',
  text: '',
  firstSeenAt: office.clock.now().toISOString(),
  lastSeenAt: office.clock.now().toISOString(),
  ...more,
})

describe('before', () => {
  test('both people are told which other languages stay', async () => {
    const { sealActions } = await import('../../src/sealing/sealActions.ts')
    const { hints } = await sealActions({ req: await office.as('publisher'), collection: 'articles', id: sealed.id, text: sealed.uid })
    expect(hints.map(({ en }) => en)).toEqual([expect.stringContaining('(en)')])
    const { askSeal } = await import('../../src/sealing/askSeal.ts')
    const { decideSeal } = await import('../../src/sealing/decideSeal.ts')
    const asked = await askSeal({
      req: await office.as('publisher'),
      collection: 'articles',
      id: sealed.id,
      ground: '条例',
      documentNumber: '14号',
    })
    const { decide } = await sealActions({ req: await office.as('secretary'), collection: 'articles', id: sealed.id, text: sealed.uid })
    expect(decide.find(({ verb }) => verb === 'confirmSeal')?.hints).toEqual(hints)
    await decideSeal({ req: await office.as('secretary'), id: asked.id, decision: 'confirm' })
  })

  test('while it is withdrawn nobody copies its words into another language, from whichever language', async () => {
    const { addLanguage } = await import('../../src/translation/addLanguage.ts')
    for (const id of [sealed.id, sibling.en?.id ?? ''])
      expect(await refusal(addLanguage({ req: await office.as('translator'), collection: 'articles', id, language: 'fr' }))).toBe(
        'text.sealed',
      )
  })
})

describe('after', () => {
  let keptBefore: string[]
  beforeAll(async () => {
    const { payload } = office
    await out.deliver()
    keptBefore = (await keptOf(neighbour.uid)).filter((hash) => existsSync(keptFileOf(hash)))
    await payload.create({ collection: 'alarms', data: alarmOf({ title, address: 'http://127.0.0.1/x' }) as never })
    await payload.create({ collection: 'alarms', data: alarmOf({ title: '与名单无关的一则' }) as never })
    const standing = {
      outlet: 'o',
      origin: 'sandbox',
      delivery: 'd',
      edition: 'e',
      title,
      publishedAt: office.clock.now().toISOString(),
      seenAt: office.clock.now().toISOString(),
    }
    await payload.create({ collection: 'standings', data: { ...standing, publication: 'left-of-a-drill', text: sealed.uid } as never })
    const { sealDue } = await import('../../src/sealing/sealDue.ts')
    const readMedia = async (file: string) => readFileSync(path.join(office.folder, 'media', path.basename(file)))
    expect(
      await sealDue({
        payload,
        folder: path.join(office.folder, 'site'),
        readMedia,
        forgetDrills: (traces) => out.standIns.sandbox.forget(traces),
      }),
    ).toBe(1)
  }, 60_000)

  test('what proves another text stays, though it bears the same signature and the same link', async () => {
    expect(keptBefore.length).toBeGreaterThan(1)
    expect(keptBefore.filter((hash) => !existsSync(keptFileOf(hash)))).toEqual([])
    expect(JSON.stringify(await held(out.standIns.sandbox.store, await out.outletUid('portal')))).toContain('与名单无关的又一篇消息')
    const { docs } = await office.payload.find({
      collection: 'events',
      where: { and: [{ text: { equals: sealed.uid } }, { type: { equals: 'sealed' } }] },
    })
    const { data } = JSON.parse(docs[0]?.body ?? '{}') as { data: { kept: string[] } }
    expect(data.kept.filter((hash) => keptBefore.includes(hash))).toEqual([])
  })

  test('no table holds a word of it, in any language and any version', async () => {
    const found = [...(await raw.dump())].filter(([, rows]) => [secret, never, title].some((word) => rows.includes(word)))
    expect(found.map(([name]) => name)).toEqual([])
  })

  test('the translation nobody submitted went with it; the one on record says what it said', async () => {
    const { payload } = office
    const find = (id = '') => payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })
    expect(await find(sibling.ja?.id)).toMatchObject({ title: null, summary: null, body: null, slug: `sealed-${sibling.ja?.uid}` })
    expect(await find(sibling.en?.id)).toMatchObject({ title: 'A public list', summary: 'A summary in other words.' })
  })

  test('pictures only an older version showed are gone; one another file needs stays', async () => {
    const { docs } = await office.payload.find({ collection: 'media', limit: 0, pagination: false })
    const left = docs.map(({ originalName }) => originalName).sort()
    // The round of the English text shows the cover still.
    expect(left).toEqual(['cover.png', 'poster.png', 'user.png', 'variant.png'])
    expect(existsSync(path.join(office.folder, 'media', `${media.early?.sha256}.png`))).toBe(false)
    expect(existsSync(path.join(office.folder, 'media', `${media.variant?.sha256}.png`))).toBe(true)
  })

  test('alarms nobody could explain and pieces left of a drill tell nothing of it; others stay', async () => {
    const { payload } = office
    expect((await payload.find({ collection: 'alarms', limit: 0, pagination: false })).docs.map((row) => row.title)).toEqual([
      '与名单无关的一则',
    ])
    expect((await payload.count({ collection: 'standings', where: { text: { equals: sealed.uid } } })).totalDocs).toBe(0)
  })

  test('a backup that was running is noted late and listed; one made afterwards is not; one removed is no more', async () => {
    const { payload } = office
    const { listBackups } = await import('../../src/sealing/listBackups.ts')
    const backup = (uid: string, at: Date) => ({
      uid,
      at: at.toISOString(),
      file: `${uid}.tar.gz`,
      bytes: 1,
      sha256: '0'.repeat(64),
      epoch: 1,
      heads: '0',
    })
    const now = office.clock.now().getTime()
    const early = await payload.create({ collection: 'backups', data: backup('early', new Date(now - 1000)) })
    await payload.create({ collection: 'backups', data: backup('late', new Date(now + 1000)) })
    const listed = async () => {
      await listBackups({ payload })
      const { docs } = await payload.find({ collection: 'seals', where: { text: { equals: sealed.uid } } })
      return ((docs[0]?.backups ?? []) as { file: string }[]).map(({ file }) => file)
    }
    expect(await listed()).toEqual(['early.tar.gz'])
    await payload.update({ collection: 'backups', id: early.id, data: { removedAt: office.clock.now().toISOString() } })
    expect(await listed()).toEqual([])
  })
})
