import type { Browser, Locator, Page } from 'playwright-core'

/** A page, and what it did that no page of ours may do. */
export type WatchedPage = { page: Page /** Errors on the console, calls to other hosts. */; faults: string[]; close(): Promise<void> }

type Args = { browser: Browser; base: string } & Partial<{ locale: string; width: number; scheme: 'light' | 'dark' }>

/** Opens a page of its own, with its own cookies, and listens to it. */
export async function openPage({ browser, base, locale = 'zh-CN', width = 1280, scheme = 'light' }: Args): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL: base, locale, colorScheme: scheme, viewport: { width, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  const asked = new Set<string>()
  page.on('console', (message) => {
    const { url } = message.location()
    // A page that is missing says so itself.
    const isMissingPage = asked.has(url) && /status of 404/.test(message.text())
    if (message.type() === 'error' && !isMissingPage) faults.push(`console: ${message.text()} (${url})`)
  })
  page.on('request', (request) => {
    if (request.isNavigationRequest()) asked.add(request.url())
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== base) faults.push(`foreign: ${url.href}`)
  })
  return { page, faults, close: () => context.close() }
}

/** Becomes one of the sample's people by the sandbox's link, as a visitor would, and waits for the dashboard. */
export async function actAs(page: Page, name: string): Promise<void> {
  await page.goto('/sandbox')
  await page.getByRole('navigation').getByRole('link', { name }).click()
  await page.locator('#fabu-waiting').waitFor()
}

/** Presses a button until what it opens is there: a page is seen before its script listens, and on a busy machine that is a while. */
export async function pressUntil({ button, shows }: { button: Locator; shows: Locator }): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    await button.click()
    const isShown = await shows.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    )
    if (isShown) return
  }
  throw new Error('The button was pressed twenty times, and nothing came of it.')
}

/** A screenshot of the failure is no help on a machine nobody looks at; the page's own words are. */
export async function withWords<T>(page: Page, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const words = await page
      .locator('body')
      .ariaSnapshot()
      .catch(() => '')
    throw new Error(`${(error as Error).message}\n\nAt ${page.url()}:\n${words}`, { cause: error })
  }
}

/** Posts to REST as whoever is logged in on the page, as the page's own script would. */
export const post = (page: Page, address: string, data: object) =>
  page.evaluate(
    async ([to, body]) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(to as string, { method: 'POST', headers, body: JSON.stringify(body) })
      return { status: answer.status, body: await answer.json() }
    },
    [address, data] as const,
  )
