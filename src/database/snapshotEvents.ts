import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createClient } from '@libsql/client'
import type { Payload } from 'payload'
import { mongoOf } from './mongo.ts'
import type { Snapshot } from './snapshot.ts'

type EventLink = { text: string; seq: number; hash: string }
type Table = 'events' | 'case-events' | 'security-events'
type Asked = { payload: Payload; snapshot: Snapshot; table: Table }

/**
 * The events of a snapshot, as its files hold them: what is to be proved later is what was written, not what is live.
 * Those of a case name it as their text; those of the security log, one chain for the office, name none.
 */
export async function* snapshotEvents(asked: Asked): AsyncGenerator<EventLink> {
  if (asked.snapshot.kind === 'mongodb') yield* ofLines(asked)
  else yield* ofFile(asked)
}

/** The column that parts one chain from the next. */
const keys: Record<Table, string | null> = { events: 'text', 'case-events': 'subject', 'security-events': null }

const pageSize = 5000

async function* ofFile({ snapshot: { files }, table }: Asked): AsyncGenerator<EventLink> {
  const client = createClient({ url: `file:${files[0]?.path}` })
  try {
    for (let from = 0; ; from += pageSize) {
      const sql = `SELECT ${keys[table] ?? "''"} AS text, seq, hash FROM ${table.replaceAll('-', '_')} ORDER BY rowid LIMIT ? OFFSET ?`
      const { rows } = await client.execute({ sql, args: [pageSize, from] })
      for (const { text, seq, hash } of rows) yield { text: String(text), seq: Number(seq), hash: String(hash) }
      if (rows.length < pageSize) return
    }
  } finally {
    client.close()
  }
}

async function* ofLines({ payload, snapshot, table }: Asked): AsyncGenerator<EventLink> {
  const { fromJson } = mongoOf(payload)
  const file = snapshot.files.find(({ name }) => name === `database/${table}.jsonl`)
  if (!file) return
  for await (const line of createInterface({ input: createReadStream(file.path) })) {
    const { seq, hash, ...row } = fromJson(line) as Partial<EventLink> & Record<string, unknown>
    yield { text: String(row[keys[table] ?? ''] ?? ''), seq: Number(seq), hash: String(hash) }
  }
}
