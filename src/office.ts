import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { FabuError } from './errors.ts'

type Environment = Record<string, string | undefined>

/** Where one office keeps what it keeps. All paths are absolute. */
export type Office = {
  /** `office`, `sample`, or the name of the folder FABU_OFFICE points to. */
  name: string
  /** Everything of the office but the uploads of a real one lies below this folder. */
  folder: string
  /** `file:…` (SQLite) or `mongodb://…`. */
  databaseUrl: string
  /** Uploads, each under the SHA-256 of its bytes. */
  mediaFolder: string
  /** The public website, as static files. */
  siteFolder: string
  /** The bytes each attempt of a delivery sent, under their SHA-256. */
  keptFolder: string
  /** The stand-ins' own state. */
  sandboxFile: string
  /** Holds PAYLOAD_SECRET where the environment does not. */
  secretFile: string
  isSample: boolean
}

/** The checkout. `bin/` sets FABU_ROOT, so that a command works from any folder. */
export const rootOf = (env: Environment) => resolve(env.FABU_ROOT ?? process.cwd())

export const isMongo = (databaseUrl: string) => /^mongodb(\+srv)?:/.test(databaseUrl)

/**
 * Decides which office this process works for. FABU_OFFICE names a folder; otherwise it is `data/office`
 * once that is set up (it holds `office.json`) or a database is named, and the sample office until then.
 * A database the operator names is thus never filled with the sample. FABU_SAMPLE_DIR moves the sample elsewhere;
 * a folder where a real office was set up is never taken for it.
 */
export function officeInUse({ root = rootOf(process.env), env = process.env }: { root?: string; env?: Environment } = {}): Office {
  const realFolder = join(root, 'data/office')
  const sampleFolder = resolve(root, env.FABU_SAMPLE_DIR ?? 'data/sample')
  const isSetUp = Boolean(env.DATABASE_URL) || existsSync(join(realFolder, 'office.json'))
  const folder = env.FABU_OFFICE ? resolve(root, env.FABU_OFFICE) : isSetUp ? realFolder : sampleFolder
  return {
    name: basename(folder),
    folder,
    databaseUrl: absoluteDatabase({ root, url: env.DATABASE_URL }) ?? `file:${join(folder, 'fabu.db')}`,
    mediaFolder: resolve(root, env.FABU_MEDIA_DIR ?? (folder === realFolder ? 'media' : join(folder, 'media'))),
    siteFolder: resolve(root, env.FABU_SITE_DIR ?? join(folder, 'site')),
    keptFolder: join(resolve(root, env.FABU_DATA_DIR ?? folder), 'kept'),
    sandboxFile: resolve(root, env.FABU_SANDBOX_FILE ?? join(folder, 'sandbox.db')),
    secretFile: join(folder, 'secret'),
    isSample: folder === sampleFolder && !existsSync(join(folder, 'office.json')),
  }
}

/**
 * Tells the rest of this process, and its children, where the office is: sets what the environment leaves
 * open, and makes the secret on first use.
 * @throws {FabuError} `secret.missing` on MongoDB without PAYLOAD_SECRET: processes on other machines must share it.
 */
export function applyOffice(office: Office, env: Environment = process.env): void {
  env.FABU_OFFICE ??= office.folder
  env.FABU_DATA_DIR ??= office.folder
  env.FABU_MEDIA_DIR ??= office.mediaFolder
  env.FABU_SITE_DIR ??= office.siteFolder
  env.FABU_SANDBOX_FILE ??= office.sandboxFile
  env.DATABASE_URL = office.databaseUrl
  env.PAYLOAD_SECRET ||= isMongo(office.databaseUrl) ? missingSecret() : keptSecret(office.secretFile)
}

/** Reads the secret kept in a file, and makes it (mode 0600) if there is none. Safe when two processes start at once. */
export function keptSecret(file: string): string {
  if (!existsSync(file)) makeSecret(file)
  return readFileSync(file, 'utf8').trim()
}

function makeSecret(file: string) {
  const fresh = `${file}.${process.pid}.new`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(fresh, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  try {
    // Linking, unlike renaming, never replaces the secret another process made meanwhile.
    linkSync(fresh, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(fresh, { force: true })
  }
}

function absoluteDatabase({ root, url }: { root: string; url: string | undefined }) {
  const path = url?.match(/^file:(?!\/)(.+)$/)?.[1]
  return path ? `file:${resolve(root, path)}` : url || undefined
}

function missingSecret(): never {
  throw new FabuError({
    code: 'secret.missing',
    status: 500,
    message: {
      zh: '使用 MongoDB 时必须设置环境变量 PAYLOAD_SECRET（至少 32 个字符的随机串），且各进程相同。',
      en: 'With MongoDB, PAYLOAD_SECRET must be set in the environment: 32 random characters or more, the same for every process.',
    },
  })
}
