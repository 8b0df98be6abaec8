import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeServer } from '../src/server/route.ts'
import { serveSite } from '../src/server/serveSite.ts'
import { everyTemplate } from '../test/support/everyTemplate.ts'
import { get } from '../test/support/get.ts'
import { freePort } from '../test/support/runningOffice.ts'
import { load, median } from './load.ts'
import { machine } from './machine.ts'

/**
 * `npm run bench:serve`: requests a second and the slowest hundredth of the office's own server, of nginx with docs/deploy over the same
 * files, and of Node answering the same bytes from memory, which is as fast as Node is. Needs `wrk` and nginx. Each takes
 * turns three times; the median counts.
 */
const page = '/zh/articles/gathering.html'

const site = await everyTemplate()
const home = mkdtempSync(path.join(tmpdir(), 'fabu-serve-bench-'))
const none = async () => {}
const ports = { 'server.ts': await freePort(), nginx: await freePort(), 'Node, from memory': await freePort() }
const own = makeServer({
  admin: none,
  sandbox: none,
  callbacks: none,
  health: none,
  readiness: none,
  metrics: none,
  preview: none,
  site: (request, response, pathname) => serveSite({ request, response, pathname, folder: site.folder }),
}).listen(ports['server.ts'], '127.0.0.1')
const bytes = Buffer.from(site.read(page))
const bare = createServer((_, response) =>
  response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': bytes.length }).end(bytes),
).listen(ports['Node, from memory'], '127.0.0.1')
const nginx = startNginx()
try {
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const figures: Record<string, { perSecond: number[]; p99: number[] }> = {}
  for (let round = 0; round < 3; round++)
    for (const [name, port] of Object.entries(ports)) {
      const answer = await get({ port, path: page })
      if (answer.status !== 200 || !answer.body.equals(bytes))
        throw new Error(`${name} answers something else: its figure would be of other work.`)
      const measured = await load(`http://127.0.0.1:${port}${page}`)
      figures[name] ??= { perSecond: [], p99: [] }
      figures[name].perSecond.push(measured.perSecond)
      figures[name].p99.push(measured.p99)
    }
  const rows = Object.entries(figures).map(([name, { perSecond, p99 }]) => ({ name, perSecond: median(perSecond), p99ms: median(p99) }))
  console.table(rows)
  console.log(JSON.stringify({ bench: 'serve', bytes: bytes.length, ...machine(), rows }))
} finally {
  nginx.kill()
  own.close()
  bare.close()
  site.close()
  rmSync(home, { recursive: true, force: true })
}
process.exit(0)

function startNginx() {
  const docs = path.resolve('docs/deploy')
  for (const folder of ['body', 'proxy']) mkdirSync(path.join(home, folder))
  const asRoot = process.getuid?.() === 0 ? 'user root; ' : ''
  writeFileSync(
    path.join(home, 'nginx.conf'),
    `${asRoot}daemon off; worker_processes 1; pid ${home}/pid; error_log ${home}/error.log;
events { }
http {
  access_log off; sendfile on; client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy; fastcgi_temp_path ${home}/f; uwsgi_temp_path ${home}/u; scgi_temp_path ${home}/s;
  include ${docs}/fabu-maps.conf;
  server { listen 127.0.0.1:${ports.nginx}; root ${site.folder}; include ${docs}/fabu-site.conf; }
}
`,
  )
  execFileSync('nginx', ['-v'], { stdio: 'ignore' })
  return spawn('nginx', ['-e', path.join(home, 'error.log'), '-p', home, '-c', path.join(home, 'nginx.conf')], { stdio: 'inherit' })
}
