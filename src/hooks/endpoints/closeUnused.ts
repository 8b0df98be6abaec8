import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Endpoint, Forbidden, type PayloadRequest, type SanitizedConfig } from 'payload'
import { isActive } from '../../access/isActive.ts'
import { FabuError, type Sentence } from '../../errors.ts'
import { mediaFolder } from '../../media/folder.ts'
import { refuseWrongTypes } from '../refuseWrongTypes.ts'
import { answer } from './answer.ts'
import { forgetPreferenceEndpoint } from './forgetPreferenceEndpoint.ts'

type Door = Omit<Endpoint, 'root'>
type Owner = { slug: string; endpoints?: false | Door[]; versions?: unknown; auth?: unknown; upload?: unknown }

/**
 * Closes what Payload opens on every collection and global, its own too, whether they have it or not: versions where
 * none are kept, and mail addresses to verify where no mail is sent. Left alone they break when somebody tries them,
 * and so do its own collections when somebody sends them what is no record.
 */
export async function closeUnused(built: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const config = await built
  for (const owner of [...config.collections, ...config.globals] as Owner[]) {
    if (!owner.endpoints) continue
    if (owner.upload) owner.endpoints = owner.endpoints.map(guardFile)
    if (owner.slug === 'payload-preferences') owner.endpoints.unshift(forgetPreferenceEndpoint)
    owner.endpoints.unshift(...(owner.versions ? [] : noVersions), ...(owner.auth ? [noMail] : []))
  }
  // Copying between languages is one of the admin's server functions that are closed: see src/admin/serverFunctions.ts.
  for (const { admin } of config.collections) admin.disableCopyToLocale = true
  for (const { hooks } of config.collections.filter(({ slug }) => payloadsOwn.has(slug))) hooks.beforeOperation.unshift(refuseWrongTypes)
  // Next adds it at the first request: a picture drawn for whoever asks, logged in or not.
  config.endpoints.unshift(closed('get', '/og', nothing))
  return config
}

/** Payload's own collections that people write: their fields check nothing. */
const payloadsOwn = new Set(['payload-preferences', 'payload-locked-documents'])

const nothing = { zh: '没有这个入口。', en: 'There is no such entrance.' }
const keepsNone = { zh: '这里没有历史版本。', en: 'No versions are kept here.' }

const closed = (method: Door['method'], at: string, message: Sentence): Door => ({
  path: at,
  method,
  handler: () =>
    answer(async () => {
      throw new FabuError({ code: 'endpoint.none', status: 404, message })
    }),
})

const noVersions = [
  closed('get', '/versions', keepsNone),
  closed('get', '/versions/:id', keepsNone),
  closed('post', '/versions/:id', keepsNone),
]
const noMail = closed('post', '/verify/:id', nothing)

/** Payload answers 500 for a file that is not on the disk, and for a name that could be none. */
function guardFile(door: Door): Door {
  if (door.path !== '/file/:filename') return door
  return { ...door, handler: async (req) => (isKept(req) ? door.handler(req) : noFile(req)) }
}

function isKept(req: PayloadRequest): boolean {
  const name = req.routeParams?.filename
  return typeof name === 'string' && /^[\w.-]+$/.test(name) && existsSync(path.join(mediaFolder(), name))
}

function noFile(req: PayloadRequest): Promise<Response> {
  if (!isActive({ req })) throw new Forbidden(req.t)
  return answer(async () => {
    throw new FabuError({ code: 'file.none', status: 404, message: { zh: '没有这个文件。', en: 'There is no such file.' } })
  })
}
