import lighthouse from 'lighthouse'
import { launchChromium } from '../test/support/chromium.ts'
import { everyTemplate } from '../test/support/everyTemplate.ts'
import { freePort } from '../test/support/runningOffice.ts'
import { machine } from './machine.ts'

/**
 * `npm run lighthouse`: home, list, article and search as Lighthouse's slow phone meets them, served by the office's own
 * server. Fails below 99 in any of the four categories.
 */
const wanted = { home: '', list: 'columns/visits/', article: 'articles/gathering.html', search: 'search.html?q=2030' }
const least = 99

const port = await freePort()
const browser = await launchChromium([`--remote-debugging-port=${port}`])
const site = await everyTemplate()
const figures: Record<string, string | number>[] = []
for (const language of ['zh', 'en', 'ar'])
  for (const [name, file] of Object.entries(wanted)) {
    const result = await lighthouse(`${site.url}/${language}/${file}`, { port, output: 'json', logLevel: 'error', formFactor: 'mobile' })
    if (!result) throw new Error(`Lighthouse said nothing of ${name} in ${language}.`)
    const scores = Object.values(result.lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])
    figures.push({ page: name, language, ...Object.fromEntries(scores) })
    for (const audit of Object.values(result.lhr.audits))
      if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode === 'binary')
        console.log(`${name} ${language}: ${audit.id}: ${audit.title}`)
  }
console.table(figures)
console.log(JSON.stringify({ bench: 'lighthouse', ...machine(), figures }))
site.close()
await browser.close()
const low = figures.filter((row) => Object.values(row).some((value) => typeof value === 'number' && value < least))
process.exit(low.length > 0 ? 1 : 0)
