import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createClient } from '@libsql/client'
import type { Payload } from 'payload'
import { mongoOf } from './mongo.ts'
import type { Snapshot } from './snapshot.ts'

type EventLink = { text: string; seq: number; hash: string }
type Table = 'events' | 'security-events'
type Asked = { payload: Payload; snapshot: Snapshot; table: Table }

/**
 * The events of a snapshot, as its files hold them: what is to be proved later is what was written, not what is live.
 * Those of the security log, one chain for the office, name no text.
 */
export async function* snapshotEvents(asked: Asked): AsyncGenerator<EventLink> {
  if (asked.snapshot.kind === 'mongodb') yield* ofLines(asked)
  else yield* ofFile(asked)
}

const pageSize = 5000

async function* ofFile({ snapshot: { files }, table }: Asked): AsyncGenerator<EventLink> {
  const client = createClient({ url: `file:${files[0]?.path}` })
  try {
    for (let from = 0; ; from += pageSize) {
      const [columns, rowsOf] = table === 'events' ? ['text, seq, hash', 'events'] : ["'' AS text, seq, hash", 'security_events']
      const sql = `SELECT ${columns} FROM ${rowsOf} ORDER BY rowid LIMIT ? OFFSET ?`
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
    const { text = '', seq, hash } = fromJson(line) as Partial<EventLink>
    yield { text: String(text), seq: Number(seq), hash: String(hash) }
  }
}
