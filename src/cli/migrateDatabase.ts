import { rm } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq, type Payload } from 'payload'
import { moveDatabase } from '../backup/moveDatabase.ts'
import { isMongo, rootOf } from '../office.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { withOffice } from './withOffice.ts'

type Options = { to: string; json?: boolean }

/** `fabu migrate-database`: the office in use, into another database. Stop every other process first. */
export async function migrateDatabase({ to, json }: Options): Promise<void> {
  const url = to.startsWith('file:') ? `file:${path.resolve(to.slice('file:'.length))}` : to
  await withOffice(async ({ payload }) => {
    const target = await openOther({ payload, url })
    let isDone = false
    try {
      // Told before, so that the record that is moved has it.
      const req = await createLocalReq({}, payload)
      await recordSecurity({ req, type: 'exported', actor: null, data: { what: 'database', by: 'command line' } })
      const moved = await moveDatabase({ from: payload, to: target })
      isDone = true
      const rows = Object.values(moved.rows).reduce((sum, count) => sum + count, 0)
      if (json) return console.log(JSON.stringify(moved))
      console.log(`已迁移 / moved: ${rows} 行 / rows，${moved.events} 个事件 / events，链一致 / equal heads ${moved.heads}`)
      console.log(
        `纪元 / epoch #${moved.epoch}：时钟停住。设置 DATABASE_URL 后运行 / set DATABASE_URL, then: fabu epoch ask, fabu epoch go --as …`,
      )
    } finally {
      await target.destroy()
      // A SQLite file is made by opening it: what failed leaves none.
      if (!isDone && !isMongo(url)) for (const end of ['', '-wal', '-shm']) await rm(`${url.slice('file:'.length)}${end}`, { force: true })
    }
  })
}

/** A second Payload with the same collections on another database. @throws when a file is there already. */
async function openOther({ payload, url }: { payload: Payload; url: string }): Promise<Payload> {
  const { existsSync } = await import('node:fs')
  if (!isMongo(url) && existsSync(url.slice('file:'.length))) throw new Error(`文件已存在 / the file exists already: ${url}`)
  const [{ getPayload }, { database }] = await Promise.all([import('payload'), import('../database/index.ts')])
  const db = database({ url, migrationDir: path.join(rootOf(process.env), 'src/migrations') })
  return getPayload({ config: { ...payload.config, db } as never, key: url })
}
