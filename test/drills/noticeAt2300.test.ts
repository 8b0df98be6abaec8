import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Drill, openDrill } from '../support/drill.ts'
import { uploadPicture } from '../support/media.ts'
import { bodyOf } from '../support/texts.ts'

/** An urgent notice has to be out in nine languages at 23:00, and gone in the morning. */
let drill: Drill
const night = '2026-03-02T15:00:00.000Z'
const morning = '2026-03-03T02:00:00.000Z'
beforeAll(async () => {
  drill = await openDrill('notice-at-2300', { start: night })
})
afterAll(() => drill.close())

const titles = {
  zh: '台风红色预警：请留在室内',
  en: 'Red typhoon warning: stay indoors',
  ja: '台風赤色警報：屋内にとどまってください',
  ko: '태풍 적색경보: 실내에 머물러 주십시오',
  fr: 'Alerte rouge au typhon : restez chez vous',
  de: 'Rote Taifunwarnung: Bleiben Sie im Haus',
  es: 'Alerta roja por tifón: permanezca en casa',
  ru: 'Красный уровень опасности: оставайтесь дома',
  ar: 'إنذار أحمر من الإعصار: الزموا منازلكم',
} as const
type Language = keyof typeof titles
const languages = Object.keys(titles) as Language[]
const steps = ['reviewer', 'head', 'publisher']

test('an urgent notice at 23:00 in nine languages', async () => {
  const { office, out } = drill
  const { payload, clock, ids } = office
  const { takeDown } = await import('../../src/delivery/takeDown.ts')
  const { confirm } = await import('../../src/delivery/confirm.ts')

  // 1. An office of nine languages, with a translator and a proofreader on call who know them all.
  await payload.updateGlobal({ slug: 'office', data: { languages } })
  for (const person of ['onCallTranslator', 'onCallProofreader']) {
    const data = { name: person, email: `${person}@example.org`, password: 'a long test password 1', roles: ['translator' as const] }
    ids.people[person] = (await payload.create({ collection: 'users', data: { ...data, active: true } })).id
  }

  // 2. At 23:00 the notice is written, translated and approved, each language by people who may; it holds until ten in the morning.
  const texts = await writeAndApprove()

  // 3. It goes out: Chinese to site, WeChat, Weibo and portal, every other language to site and portal, all within ten minutes.
  await out.deliver()
  const minutes = (clock.now().getTime() - Date.parse(night)) / 60_000
  expect(minutes).toBeLessThanOrEqual(10)
  const lanes = await lanesOf(texts)
  const expected = languages.flatMap((language) =>
    (language === 'zh' ? ['官网', '微信公众号', '微博', '市级门户'] : ['官网', '市级门户']).map(
      (name) => `${language} ${name} publish delivered`,
    ),
  )
  expect(lanes.sort()).toEqual(expected.sort())

  // 4. From the outside: nine pages on the site that say it in their own language, and nothing twice anywhere.
  const pages = await sitePages()
  expect(pages.map(({ language, title, state }) => [language, title, state]).sort()).toEqual(
    languages.map((language) => [language, titles[language], 'live']).sort(),
  )
  for (const row of pages) {
    expect(onDisk(row.path)).toContain(titles[row.language as Language])
    for (const list of listsOf(row.language)) expect(onDisk(list)).toContain(titles[row.language as Language])
  }
  const titlesAt = async (outlet: string) => (await out.publicAt(outlet)).map(({ title }) => title)
  expect(await titlesAt('wechat')).toEqual([titles.zh])
  expect(await titlesAt('weibo')).toEqual([expect.stringContaining(titles.zh)])
  await portalDecides()
  expect((await titlesAt('portal')).sort()).toEqual(Object.values(titles).sort())
  expect(await drill.faults()).toEqual([])

  // 5. Before its hour nothing is taken down. At ten in the morning all of it is, on Weibo by a person's hand.
  clock.set('2026-03-03T01:59:00.000Z')
  expect(await takeDown({ payload })).toBe(0)
  clock.set(morning)
  expect(await takeDown({ payload })).toBe(expected.length)
  expect(await takeDown({ payload })).toBe(0)
  await out.deliver()
  const held = (await out.deliveriesOf(texts.zh)).filter(({ state }) => state === 'held')
  expect(held.map(({ outletName, action }) => [outletName, action])).toEqual([['微博', 'withdraw']])
  for (const { id } of held) await confirm({ req: await office.as('publisher'), id, address: null })
  await out.deliver()
  const withdrawn = expected.map((lane) => lane.replace('publish', 'withdraw'))
  expect((await lanesOf(texts)).sort()).toEqual([...expected, ...withdrawn].sort())

  // 6. The site shows it no longer: no list names it, and its page says that it was taken down.
  expect((await sitePages()).map(({ state }) => state)).toEqual(languages.map(() => 'withdrawn'))
  for (const row of pages) {
    for (const list of listsOf(row.language)) expect(onDisk(list)).not.toContain(titles[row.language as Language])
    expect(onDisk(row.path)).toContain('本信息已按期撤下')
  }

  // 7. WeChat shows it no longer either, and the portal was asked once for each language to take it down.
  await portalDecides()
  expect(await titlesAt('wechat')).toEqual([])
  const atPortal = await out.standIns.sandbox.store.list(await out.outletUid('portal'), 'portal.submission')
  expect(atPortal.map(({ facts }) => `${facts.type} ${facts.status}`).sort()).toEqual(
    languages.flatMap(() => ['article.submitted accepted', 'article.withdrawn withdrawn']).sort(),
  )
  expect(await drill.faults()).toEqual([])
  drill.passed({ languages: pages.length, deliveries: expected.length, minutes: Math.ceil(minutes), takenDown: withdrawn.length })
}, 180_000)

/** Drafts the notice, adds eight languages and takes each through its steps. Answers the texts' uids. */
async function writeAndApprove(): Promise<Record<Language, string>> {
  const { office } = drill
  const { payload, ids } = office
  const { addLanguage } = await import('../../src/translation/addLanguage.ts')
  const author = await office.as('author')
  const shared = { column: ids.columns.news, cover: (await uploadPicture(office)).id, urgency: 'urgent', inForceUntil: morning }
  const original = await payload.create({
    collection: 'notices',
    data: { ...wordsOf('zh'), ...shared, source: '示例外办', takeDownAt: morning } as never,
    draft: true,
    overrideAccess: false,
    user: author.user,
    req: author,
  })
  await approveBy({ id: original.id, by: 'author', people: steps })
  const uids: Record<string, string> = { zh: String(original.uid) }
  for (const language of languages.slice(1)) {
    const req = await office.as('onCallTranslator')
    const { id, uid } = await addLanguage({ req, collection: 'notices', id: original.id, language })
    const data = { ...wordsOf(language), takeDownAt: morning }
    await payload.update({ collection: 'notices', id, data, draft: true, overrideAccess: false, user: req.user, req })
    await approveBy({ id, by: 'onCallTranslator', people: ['onCallProofreader', ...steps] })
    uids[language] = uid
  }
  return uids as Record<Language, string>
}

async function approveBy({ id, by, people }: { id: string; by: string; people: string[] }) {
  const { office } = drill
  const { submit } = await import('../../src/review/submit.ts')
  const { decide } = await import('../../src/review/decide.ts')
  const review = await submit({ req: await office.as(by), collection: 'notices', id })
  for (const person of people) await decide({ req: await office.as(person), review: review.id, decision: 'approve' })
}

const wordsOf = (language: Language) => ({ title: titles[language], summary: titles[language], body: bodyOf(titles[language], '962288') })

/** Every delivery of the notice: language, outlet, what it does and where it stands. */
async function lanesOf(texts: Record<Language, string>) {
  const lanes: string[] = []
  for (const language of languages)
    for (const { outletName, action, state } of await drill.out.deliveriesOf(texts[language]))
      lanes.push(`${language} ${outletName} ${action} ${state}`)
  return lanes
}

const sitePages = async () => (await drill.office.payload.find({ collection: 'site-pages', limit: 0, pagination: false })).docs

const listsOf = (language: string) => [`/${language}/index.html`, `/${language}/columns/news/index.html`]

/** Lets the portal say what becomes of what it was sent. */
async function portalDecides() {
  const { office, out } = drill
  office.clock.advance(60_000)
  await out.standIns.sandbox.tick()
  await out.deliver()
}

/** A page of the site as it lies on the disk; empty where there is none. */
function onDisk(page: string): string {
  const file = path.join(drill.office.folder, 'site', page)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
