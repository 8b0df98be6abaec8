import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createClient } from '@libsql/client'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { dieAt } from '../support/dieAt.ts'
import { uploadPicture } from '../support/media.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { type Raw, rawDatabase } from '../support/rawDatabase.ts'
import { bodyOf } from '../support/texts.ts'

let office: TestOffice
let out: Delivering
let raw: Raw
beforeAll(async () => {
  office = await openOffice()
  out = await withStandIns(office)
  raw = rawDatabase(office)
}, 60_000)
afterAll(async () => {
  await raw.close()
  await out.standIns.close()
  await office.close()
})

/** A published text, ordered to be sealed and withdrawn. Answers the id of the seal. */
async function withdrawn({ title, body, background }: { title: string; body: string; background: string }): Promise<string> {
  const { askSeal } = await import('../../src/sealing/askSeal.ts')
  const { decideSeal } = await import('../../src/sealing/decideSeal.ts')
  const outlets = [office.ids.outlets.site, office.ids.outlets.portal]
  const { id: cover } = await uploadPicture(office, { background })
  const draft = await draftArticle(office, { title, column: 'news', more: { outlets, cover, body: bodyOf(body) } })
  await approve(office, { id: draft.id })
  await out.deliver()
  const words = { ground: '条例', documentNumber: '15号' }
  const { id } = await askSeal({ req: await office.as('publisher'), collection: 'articles', id: draft.id, ...words })
  await decideSeal({ req: await office.as('secretary'), id, decision: 'confirm' })
  await out.deliver()
  return String(id)
}

async function seal(): Promise<number> {
  const { sealDue } = await import('../../src/sealing/sealDue.ts')
  return sealDue({
    payload: office.payload,
    folder: path.join(office.folder, 'site'),
    readMedia: async (file) => readFileSync(path.join(office.folder, 'media', path.basename(file))),
    forgetDrills: (traces) => out.standIns.sandbox.forget(traces),
  })
}
const stateOf = async (id: string) => (await office.payload.findByID({ collection: 'seals', id, depth: 0 })).state

async function whereFound(words: string[]): Promise<string[]> {
  const forms = words.flatMap((word) => [word, encodeURIComponent(word), JSON.stringify(word).slice(1, -1)])
  const files = readdirSync(office.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(office.folder, name)).isFile(),
  )
  const tables = [...(await raw.dump())].filter(([, rows]) => forms.some((form) => rows.includes(form))).map(([name]) => name)
  return [...files.filter((name) => forms.some((form) => readFileSync(path.join(office.folder, name)).includes(form))), ...tables]
}

test('killed at every single write, a seal is gone on with, and nothing is left', async () => {
  const title = '第一份须封存的名单在此'
  const body = '名单中有身份证号三一零一零一这一句。'
  const id = await withdrawn({ title, body, background: '#811' })
  let kills = 0
  for (;;) {
    const dying = dieAt(office, kills + 1)
    const ended = await seal().then(
      () => true,
      (error: Error) => {
        expect(String(error)).toContain('killed')
        return false
      },
    )
    dying.heal()
    if (ended && (await stateOf(id)) === 'sealed') break
    kills += 1
    // Killed inside its one transaction it has done nothing, and afterwards it is on its way.
    expect(['withdrawing', 'destroying']).toContain(await stateOf(id))
  }
  expect(kills).toBeGreaterThan(15)
  expect(await whereFound([title, body, 'di-yi-fen-xu-feng-cun'])).toEqual([])
  const { docs: pages } = await office.payload.find({ collection: 'site-pages', limit: 0, pagination: false })
  expect(pages).toEqual([])
  const { verify } = await import('../../src/verify/verify.ts')
  expect((await verify({ payload: office.payload })).faults).toEqual([])
}, 300_000)

const onSqlite = isMongo ? test.skip : test
onSqlite(
  'while a reader needs the log it is not called sealed; once the log is empty, it is',
  async () => {
    const title = '第二份须封存的名单在此'
    const id = await withdrawn({ title, body: '名单中有另一个身份证号码这一句。', background: '#181' })
    const file = path.join(office.folder, 'fabu.db')
    const reader = createClient({ url: `file:${file}` })
    const reading = await reader.transaction('read')
    await reading.execute('SELECT count(*) FROM articles')
    await expect(seal()).rejects.toThrow('is being read')
    expect(await stateOf(id)).toBe('destroying')
    await reading.rollback()
    reader.close()
    expect(await seal()).toBe(1)
    expect(await stateOf(id)).toBe('sealed')
    const holding = [file, `${file}-wal`].filter((name) => existsSync(name) && readFileSync(name).includes(title))
    expect(holding).toEqual([])
  },
  120_000,
)
