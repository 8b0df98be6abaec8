import { existsSync } from 'node:fs'
import type { Payload } from 'payload'
import { FabuError } from '../errors.ts'
import { applyOffice, type Office, officeInUse } from '../office.ts'

/**
 * Opens the office in use for one command, and closes it again.
 * @throws {FabuError} `office.none` when it was never set up.
 */
export async function withOffice<T>(run: (args: { payload: Payload; office: Office }) => Promise<T>): Promise<T> {
  const office = officeInUse()
  if (office.databaseUrl.startsWith('file:') && !existsSync(office.databaseUrl.slice('file:'.length))) {
    throw new FabuError({
      code: 'office.none',
      status: 404,
      message: {
        zh: `${office.folder} 中还没有机构。请先运行 npm start（示例）或 fabu init（正式）。`,
        en: `There is no office in ${office.folder} yet. Run "npm start" for the sample, or "fabu init" for a real one.`,
      },
    })
  }
  const payload = await openPayload(office)
  try {
    return await run({ payload, office })
  } finally {
    await payload.destroy()
  }
}

/** Boots Payload for an office, quietly: a command's output is its own. */
export async function openPayload(office: Office): Promise<Payload> {
  applyOffice(office)
  Object.assign(process.env, { NODE_ENV: 'production', FABU_LOG_LEVEL: process.env.FABU_LOG_LEVEL ?? 'error' })
  const [{ getPayload }, { default: config }] = await Promise.all([import('payload'), import('../../payload.config.ts')])
  return getPayload({ config })
}
