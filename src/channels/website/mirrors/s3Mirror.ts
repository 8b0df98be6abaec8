import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { AwsClient } from 'aws4fetch'
import { XMLParser } from 'fast-xml-parser'
import { sha256 } from '../../../canonicalJson.ts'
import { baseOfSibling } from '../../../siblings.ts'
import { cacheControlOf, contentTypeOf } from '../../../site/fileHeaders.ts'
import { pathsOnDisk } from '../pathsOnDisk.ts'
import { fileOfPath } from '../writeAside.ts'
import type { Mirror } from './mirror.ts'
import { mirrorFailure } from './mirrorFailure.ts'

type Store = {
  id: string
  name: string
  endpoint: URL
  region: string
  bucket: string
  /** Folder in the bucket, without slashes at its ends; empty for the whole bucket. */
  prefix: string
  key: string
  secret: string
  /** Whether the bucket is part of the host's name, as some clouds insist, or of the path. */
  isNamedByHost: boolean
}

/** Requests under way at once. */
const width = 8
const timeoutMs = 60_000

/**
 * A mirror in S3-compatible object storage. Packed forms stay away: an object store does not choose among them.
 * API: https://docs.aws.amazon.com/AmazonS3/latest/API/ PutObject, DeleteObject, ListObjects (the first version: every store knows it), Signature Version 4.
 */
export function s3Mirror({ id, name, endpoint, region, bucket, prefix, key, secret, isNamedByHost }: Store): Mirror {
  const client = new AwsClient({ accessKeyId: key, secretAccessKey: secret, region, service: 's3', retries: 2 })
  const root = isNamedByHost ? `${endpoint.protocol}//${bucket}.${endpoint.host}` : `${endpoint.protocol}//${endpoint.host}/${bucket}`
  const keyOf = (path: string) => (prefix ? `${prefix}${path}` : path.slice(1))

  async function call(method: string, address: string, more: RequestInit = {}): Promise<string> {
    const response = await client
      .fetch(`${root}${address}`, { method, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs), ...more })
      .catch((cause: unknown) => {
        throw mirrorFailure({ name, kind: 'unreachable', cause })
      })
    const text = await response.text()
    const said = /<Code>([\w.-]{1,60})<\/Code>/.exec(text)?.[1] ?? ''
    if (response.ok || (method === 'DELETE' && said === 'NoSuchKey')) return text
    throw mirrorFailure({ name, kind: 'refused', detail: `HTTP ${response.status} ${said}`.trim() })
  }

  async function bringOne(folder: string, path: string) {
    const bytes = await readFile(fileOfPath({ folder, path })).catch(noneThere)
    const address = `/${keyOf(path).split('/').map(encodeURIComponent).join('/')}`
    if (!bytes) return call('DELETE', address)
    return call('PUT', address, {
      body: bytes,
      headers: {
        'Content-Type': contentTypeOf(path),
        'Cache-Control': cacheControlOf(path),
        // The store refuses what arrives otherwise.
        'X-Amz-Content-Sha256': sha256(bytes),
      },
    })
  }

  async function listed(): Promise<Map<string, string>> {
    const found = new Map<string, string>()
    for (let marker = ''; ; ) {
      const query = new URLSearchParams({ ...(prefix && { prefix: `${prefix}/` }), ...(marker && { marker }) })
      const { contents, isLast } = readListing(await call('GET', `?${query}`))
      for (const { Key, ETag } of contents) found.set(`/${prefix ? Key.slice(prefix.length + 1) : Key}`, ETag.replaceAll('"', ''))
      marker = contents.at(-1)?.Key ?? ''
      if (isLast || !marker) return found
    }
  }

  return {
    id,
    name,
    bring: ({ folder, paths }) => inTurns(paths, (path) => bringOne(folder, path)),
    async differing({ folder }) {
      const there = await listed()
      const here = (await pathsOnDisk(folder)).filter((path) => !baseOfSibling(path))
      const differing: string[] = []
      await inTurns(here, async (path) => {
        const bytes = await readFile(fileOfPath({ folder, path })).catch(noneThere)
        if (bytes && there.get(path) !== md5(bytes)) differing.push(path)
        if (bytes) there.delete(path)
      })
      return [...new Set([...differing, ...there.keys()])].sort()
    },
  }
}

/** The ETag of an object put in one piece is the MD5 of its bytes, unless the store encrypts with keys of its own. */
const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('hex')

const noneThere = (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return null
  throw error
}

const parser = new XMLParser({ isArray: (name) => name === 'Contents', parseTagValue: false })

function readListing(xml: string): { contents: { Key: string; ETag: string }[]; isLast: boolean } {
  const { Contents = [], IsTruncated } = parser.parse(xml).ListBucketResult ?? {}
  return { contents: Contents, isLast: IsTruncated !== 'true' }
}

/** Runs all, a few at a time; the first failure ends it. */
async function inTurns<T>(items: T[], run: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = items.values()
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of waiting) await run(item)
    }),
  )
}
