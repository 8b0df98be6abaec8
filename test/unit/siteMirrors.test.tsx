import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { compareMirror } from '../../src/channels/website/mirrors/compareMirror.ts'
import type { Mirror } from '../../src/channels/website/mirrors/mirror.ts'
import { mirrorSite } from '../../src/channels/website/mirrors/mirrorSite.ts'
import { mirrorsInUse } from '../../src/channels/website/mirrors/mirrorsInUse.ts'
import { packSite } from '../../src/channels/website/packSite.ts'
import { pathsOnDisk } from '../../src/channels/website/pathsOnDisk.ts'
import { baseOfSibling } from '../../src/siblings.ts'
import { siteDesk } from './fixtures/siteDesk.ts'

const home = mkdtempSync(join(tmpdir(), 'fabu-mirror-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

let site: ReturnType<typeof siteDesk>
beforeEach(() => {
  site = siteDesk()
})
afterEach(() => site.remove())

const page = '/zh/articles/a.html'
const article = (title = '第一稿') => site.part('zh', { text: 'a', item: 'a', slug: 'a', title })
const args = () => ({ payload: site.memory.payload, outlet: 'o1', folder: site.folder, now: () => site.clock.now })
async function pack() {
  while ((await packSite(args())) > 0);
}
async function mirrored(mirror: Mirror) {
  await pack()
  return mirrorSite({ ...args(), mirror })
}

/** What both kinds of mirror have to do; `read` is what stands there, `put` what somebody changes there. */
type There = {
  mirror(): Mirror
  read(path: string): Promise<string | null>
  put(path: string, content: string): Promise<void>
  isWithPacked: boolean
}

function behavesAsAMirror({ mirror, read, put, isWithPacked }: There) {
  test('has every file of the site, and none again', async () => {
    await site.send(article())
    const brought = await mirrored(mirror())
    const paths = await pathsOnDisk(site.folder)
    expect(brought).toBe(paths.filter((path) => !baseOfSibling(path)).length)
    for (const path of paths.filter((one) => !baseOfSibling(one))) expect([path, await read(path)]).toEqual([path, site.read(path)])
    expect((await read(`${page}.br`)) !== null).toBe(isWithPacked)
    expect(await mirrored(mirror())).toBe(0)
    expect(await compareMirror({ ...args(), mirror: mirror() })).toEqual({ mending: [], unknown: [] })
  })

  test('follows a correction, and loses what was withdrawn', async () => {
    const first = article()
    await site.send(first)
    await mirrored(mirror())
    const part = `/parts/${first.edition.uid}.html`
    expect(await read(part)).toBe(site.read(part))
    await site.send(article('第二稿'))
    const corrected = await mirrored(mirror())
    expect(corrected).toBeGreaterThan(0)
    expect(corrected).toBeLessThan((await pathsOnDisk(site.folder)).length / 2)
    expect(await read(page)).toContain('第二稿')
    await site.withdraw(article('第二稿'), '内容有误')
    await mirrored(mirror())
    expect(await read(page)).toBe(site.read(page))
    expect(await read(page)).toContain('内容有误')
    expect(await read(part)).toBeNull()
    expect(await compareMirror({ ...args(), mirror: mirror() })).toEqual({ mending: [], unknown: [] })
  })

  test('what somebody changed, lost or added there is found; ours is mended, theirs left', async () => {
    await site.send(article())
    await mirrored(mirror())
    await put(page, 'forged')
    await put('/verify_domain.html', 'theirs')
    expect(await compareMirror({ ...args(), mirror: mirror() })).toEqual({ mending: [page], unknown: ['/verify_domain.html'] })
    expect(await mirrored(mirror())).toBe(1)
    expect(await read(page)).toBe(site.read(page))
    expect(await read('/verify_domain.html')).toBe('theirs')
  })

  test('what was changed in the folder by somebody is not carried on', async () => {
    await site.send(article())
    await pack()
    writeFileSync(join(site.folder, page), 'forged')
    await mirrorSite({ ...args(), mirror: mirror() })
    expect(await read(page)).toBeNull()
  })

  test('a page that changes while it is brought is brought again', async () => {
    await site.send(article())
    await pack()
    const slow: Mirror = {
      ...mirror(),
      async bring(wanted) {
        await mirror().bring(wanted)
        if (wanted.paths.includes(page)) await site.send(article('第二稿'))
      },
    }
    await mirrorSite({ ...args(), mirror: slow })
    expect(await read(page)).toContain('第一稿')
    await mirrored(mirror())
    expect(await read(page)).toContain('第二稿')
  })
}

describe('object storage', () => {
  let store: S3rver
  let environment: Record<string, string>
  const folder = mkdtempSync(join(home, 's3-'))
  beforeAll(async () => {
    store = new S3rver({
      port: 0,
      address: '127.0.0.1',
      silent: true,
      directory: folder,
      configureBuckets: [{ name: 'site', configs: [] }],
    })
    const { port } = await store.run()
    // The key the store under test knows.
    environment = {
      FABU_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      FABU_S3_KEY: 'S3RVER',
      FABU_S3_SECRET: 'S3RVER',
      FABU_SITE_MIRRORS: 's3://site/www',
    }
  })
  beforeEach(() => rmSync(join(folder, 'site', 'www'), { recursive: true, force: true }))
  afterAll(() => store.close())

  const mirror = (more: Record<string, string> = {}) => mirrorsInUse({ ...environment, ...more })[0] as Mirror
  const object = (path: string) => join(folder, 'site', `www${path}._S3rver_object`)
  behavesAsAMirror({
    mirror,
    isWithPacked: false,
    read: async (path) => (existsSync(object(path)) ? readFileSync(object(path), 'utf8') : null),
    async put(path, content) {
      const at = mkdtempSync(join(home, 'theirs-'))
      mkdirSync(join(at, path, '..'), { recursive: true })
      writeFileSync(join(at, path), content)
      await mirror().bring({ folder: at, paths: [path] })
    },
  })

  test('says of each file what it is and how long it may be kept', async () => {
    await site.send(article())
    await mirrored(mirror())
    const facts = (path: string) => JSON.parse(readFileSync(object(path).replace('_object', '_metadata.json'), 'utf8'))
    expect(facts(page)).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, no-cache' })
    expect(facts('/zh/feed.xml')).toMatchObject({ 'content-type': 'application/rss+xml; charset=utf-8' })
  })

  test('lists more than one page of a store', async () => {
    const at = join(site.folder, '..', 'many')
    mkdirSync(at)
    const paths = Array.from({ length: 1100 }, (_, number) => `/${number}.txt`)
    for (const path of paths) writeFileSync(join(at, path), path)
    await mirror().bring({ folder: at, paths })
    expect(await mirror().differing({ folder: at })).toEqual([])
    expect(await mirror().differing({ folder: mkdtempSync(join(home, 'empty-')) })).toEqual(paths.sort())
  })

  test('a wrong key, a bucket that is none and a store that is away are told without the key', async () => {
    const told = async (more: Record<string, string>) => {
      const error = await mirror(more)
        .bring({ folder: site.folder, paths: ['/zh/none.html'] })
        .catch((one: unknown) => one)
      expect(JSON.stringify(error) + String(error)).not.toContain('wrong-secret')
      return (error as { code?: string }).code
    }
    expect(await told({ FABU_S3_SECRET: 'wrong-secret' })).toBe('mirror.refused')
    expect(await told({ FABU_SITE_MIRRORS: 's3://nobucket' })).toBe('mirror.refused')
    expect(await told({ FABU_S3_ENDPOINT: `http://127.0.0.1:${await closedPort()}` })).toBe('mirror.unreachable')
  })
})

const isHere = ['rsync', '/usr/sbin/sshd', 'ssh-keygen'].every((program) => spawnSync(program, ['--version']).error === undefined)
if (!isHere) console.warn('rsync or an SSH server is not installed here: mirrors over SSH were NOT tried.')

;(isHere ? describe : describe.skip)('a machine reached by SSH', () => {
  const there = mkdtempSync(join(home, 'there-'))
  let server: ChildProcess
  let environment: Record<string, string>
  beforeAll(async () => {
    const port = await closedPort()
    const key = (name: string) => {
      spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(home, name)])
      return readFileSync(join(home, `${name}.pub`), 'utf8')
    }
    const hostKey = key('host')
    writeFileSync(join(home, 'authorized'), key('key'))
    chmodSync(join(home, 'authorized'), 0o600)
    writeFileSync(join(home, 'known'), `[127.0.0.1]:${port} ${hostKey}`)
    writeFileSync(join(home, 'config'), `Host *\n  IdentityFile ${join(home, 'key')}\n  UserKnownHostsFile ${join(home, 'known')}\n`)
    writeFileSync(
      join(home, 'sshd'),
      `Port ${port}\nListenAddress 127.0.0.1\nHostKey ${join(home, 'host')}\nAuthorizedKeysFile ${join(home, 'authorized')}\nPidFile none\nUsePAM no\nStrictModes no\nPasswordAuthentication no\n`,
    )
    // Where the server lets go of root's rights; it wants the folder only of root.
    if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true })
    server = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', join(home, 'sshd')], { stdio: ['ignore', 'ignore', 'pipe'] })
    await new Promise<void>((ready, failed) => {
      server.stderr?.on('data', (said: Buffer) => String(said).includes('Server listening') && ready())
      server.on('exit', () => failed(new Error('The SSH server did not start.')))
    })
    environment = { FABU_SSH_CONFIG: join(home, 'config'), FABU_SITE_MIRRORS: `ssh://${userInfo().username}@127.0.0.1:${port}${there}/www` }
  })
  beforeEach(() => {
    rmSync(join(there, 'www'), { recursive: true, force: true })
    mkdirSync(join(there, 'www'))
  })
  afterAll(() => void server?.kill())

  const mirror = (more: Record<string, string> = {}) => mirrorsInUse({ ...environment, ...more })[0] as Mirror
  const file = (path: string) => join(there, 'www', path)
  behavesAsAMirror({
    mirror,
    isWithPacked: true,
    read: async (path) => (existsSync(file(path)) ? readFileSync(file(path), 'utf8') : null),
    put: async (path, content) => writeFileSync(file(path), content),
  })

  test('a packed form of what was exchanged goes with it', async () => {
    await site.send(article())
    await mirrored(mirror())
    expect(existsSync(file(`${page}.br`))).toBe(true)
    await site.send(article('第二稿'))
    await mirror().bring({ folder: site.folder, paths: [page] })
    expect([existsSync(file(page)), existsSync(file(`${page}.br`))]).toEqual([true, false])
  })

  test('a host nobody vouched for is refused, and so is one that is away', async () => {
    writeFileSync(join(home, 'strange'), `Host *\n  IdentityFile ${join(home, 'key')}\n  UserKnownHostsFile /dev/null\n`)
    const bring = (more: Record<string, string>) => mirror(more).bring({ folder: site.folder, paths: ['/zh/none.html'] })
    await expect(bring({ FABU_SSH_CONFIG: join(home, 'strange') })).rejects.toMatchObject({ code: 'mirror.unreachable' })
    const away = `ssh://127.0.0.1:${await closedPort()}${there}/www`
    await expect(bring({ FABU_SITE_MIRRORS: away })).rejects.toMatchObject({ code: 'mirror.unreachable' })
  })
})

describe('addresses of mirrors', () => {
  const store = { FABU_S3_ENDPOINT: 'https://s3.example.com', FABU_S3_KEY: 'k', FABU_S3_SECRET: 's' }
  test('each once, by commas', () => {
    const mirrors = mirrorsInUse({ ...store, FABU_SITE_MIRRORS: 's3://site/a, ssh://www@host:22/srv/site,s3://site/a,' })
    expect(mirrors.map(({ name }) => name)).toEqual(['s3://site/a', 'ssh://www@host:22/srv/site'])
    expect(new Set(mirrors.map(({ id }) => id)).size).toBe(2)
    expect(mirrorsInUse({})).toEqual([])
  })
  test.each([
    'https://example.com',
    's3://',
    's3://A',
    'ssh://host',
    'ssh://-oProxyCommand=x/srv',
    'ssh://host/srv;rm',
    'ssh://host/srv/../etc',
    'ssh://host/$(x)',
    'ssh://a b/srv',
    'rsync://host/srv',
  ])('%s is none', (address) => {
    expect(() => mirrorsInUse({ ...store, FABU_SITE_MIRRORS: address })).toThrow(expect.objectContaining({ code: 'mirror.address' }))
  })
  test.each([{ FABU_S3_KEY: '' }, { FABU_S3_ENDPOINT: 'https://user:pass@s3.example.com' }, { FABU_S3_ENDPOINT: 's3.example.com' }])(
    'a store wants %p otherwise',
    (more) => {
      expect(() => mirrorsInUse({ ...store, ...more, FABU_SITE_MIRRORS: 's3://site' })).toThrow(
        expect.objectContaining({ code: 'mirror.credentials' }),
      )
    },
  )
})

function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
