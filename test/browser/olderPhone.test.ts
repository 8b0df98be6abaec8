import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { launchChromium2019, type OldTab } from '../support/chromium2019.ts'
import { everyTemplate, templates } from '../support/everyTemplate.ts'

/** Every template in a browser of June 2019, as on a phone nobody updates: laid out, readable, and with its scripts at work. */
const runsHere = process.platform === 'linux' && process.arch === 'x64'
if (!runsHere) console.warn('Chromium 76 is for Linux on x64: the site was NOT tried in a browser of 2019.')
const onOldPhone = runsHere ? describe : describe.skip

const width = 390
/** The least a line of text keeps from the edge of the screen, in CSS pixels. */
const margin = 12
const screens = process.env.FABU_SCREENS

let site: Awaited<ReturnType<typeof everyTemplate>>
let browser: Awaited<ReturnType<typeof launchChromium2019>>
let tab: OldTab

onOldPhone('a phone of 2019', () => {
  beforeAll(async () => {
    site = await everyTemplate()
    browser = await launchChromium2019({ width, height: 900 })
    tab = browser.tab
    if (screens) mkdirSync(screens, { recursive: true })
  }, 180_000)
  afterAll(() => {
    browser?.close()
    site?.close()
  })

  const pages = ['zh', 'en', 'ar'].flatMap((language) =>
    Object.entries(templates).map(([name, file]) => ({ language, name, address: `/${language}/${file}` })),
  )

  describe.each(pages)('$name in $language', ({ language, name, address }) => {
    test('is laid out', async () => {
      await tab.goto(`${site.url}${address}`)
      if (screens) writeFileSync(path.join(screens, `older-${name.replaceAll(' ', '-')}-${language}-phone.jpg`), await tab.screenshot())
      expect(await tab.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
      expect(await tab.evaluate<string[]>(tooNearTheEdge)).toEqual([])
      expect(await tab.evaluate<string[]>(touching)).toEqual([])
      expect(await tab.evaluate<number>('document.querySelector(".skip").getBoundingClientRect().bottom')).toBeLessThan(0)
      expect(tab.faults).toEqual([])
    })
  })

  test('its search finds, in its scripts of 2019', async () => {
    await tab.goto(`${site.url}/zh/search.html?q=2030`)
    const hits = await tab.evaluate<number>(`new Promise((done) => {
    const count = () => document.querySelectorAll('[data-search-results] li').length
    const look = () => (count() > 0 ? done(count()) : setTimeout(look, 50))
    look()
  })`)
    expect(hits).toBeGreaterThan(0)
    expect(tab.faults).toEqual([])
  })

  test('its reading settings hold, and reading aloud is absent, not broken', async () => {
    await tab.goto(`${site.url}/zh/`)
    await tab.evaluate(`document.querySelector('.tools button').click()`)
    expect(await tab.evaluate<boolean>(`'elder' in document.documentElement.dataset`)).toBe(true)
    expect(await tab.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
    await tab.evaluate('localStorage.clear()')
    expect(tab.faults).toEqual([])
  })
})

/** Lines of text that stand at the very edge; what scrolls sideways, and what is hidden, has none. */
const tooNearTheEdge = `[...document.querySelectorAll('h1, h2, h3, p, li, dt, dd, summary, .brand, .to-search')]
  .filter((one) => one.offsetParent && !one.closest('.menu, .scroll, .tools, .hidden, .languages ul') && one.textContent.trim())
  .filter((one) => {
    const { left, right } = one.getBoundingClientRect()
    return left < ${margin} || right > ${width - margin}
  })
  .map((one) => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40))`

/** Words beside each other in one row that touch. */
const touching = `[...document.querySelectorAll('.menu ul, .masthead-end, .foot ul, .byline, .byline div, .inline, .pager, .file, .scan, .languages summary')].flatMap((row) => {
  const boxes = [...row.children].filter((one) => one.offsetParent).map((one) => {
    // What pads itself touches nothing.
    while (one.childNodes.length === 1 && one.firstElementChild) one = one.firstElementChild
    const range = document.createRange()
    range.selectNodeContents(one)
    return { text: one.textContent.trim(), box: range.getBoundingClientRect() }
  }).filter(({ box }) => box.width > 0)
  return boxes.slice(1).flatMap(({ text, box }, at) => {
    const before = boxes[at].box
    const apart = Math.max(box.left - before.right, before.left - box.right)
    const isBelow = box.top >= before.bottom - 2
    return isBelow || apart >= 4 ? [] : [row.className + ' ' + row.parentElement.className + ': ' + boxes[at].text.slice(0, 20) + '|' + text.slice(0, 20)]
  })
})`
