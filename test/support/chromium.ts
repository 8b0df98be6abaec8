import { existsSync } from 'node:fs'
import { type Browser, chromium as playwright } from 'playwright-core'

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** What a browser under test does without: a sandbox (tests run as root), a graphics card, and talking to its maker. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Starts a Chromium without a window: the one CHROMIUM_PATH names, the one npm brought, or the system's.
 * The one npm brings carries the libraries a bare machine lacks.
 */
export async function launchChromium(more: string[] = []): Promise<Browser> {
  const faults: unknown[] = []
  for (const path of [() => process.env.CHROMIUM_PATH, packaged, () => systemBrowsers.find((candidate) => existsSync(candidate))]) {
    try {
      const executablePath = await path()
      if (executablePath) return await playwright.launch({ executablePath, args: [...flags, ...more], env: environment() })
    } catch (error) {
      faults.push(error)
    }
  }
  throw new AggregateError(faults, 'No Chromium starts here. Name one in CHROMIUM_PATH.')
}

/** Unpacks the Chromium that npm brought, with the libraries a bare machine lacks; its path. */
export async function packaged(): Promise<string> {
  // The package unpacks its own NSS only where this says so; it does no harm where the system has one.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  // Its libraries are unpacked with it, and with it alone; the fonts of the system are the better ones.
  if (existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH = '/etc/fonts'
  return chromium.executablePath()
}

/** Jest gives tests a copy of the environment, which child processes do not see by themselves. */
export const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined)) as NodeJS.ProcessEnv
