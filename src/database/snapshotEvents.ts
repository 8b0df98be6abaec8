import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createClient } from '@libsql/client'
import type { Payload } from 'payload'
import { mongoOf } from './mongo.ts'
import type { Snapshot } from './snapshot.ts'

type EventLink = { text: string; seq: number; hash: string }

/** The events of a snapshot, as its files hold them: what is to be proved later is what was written, not what is live. */
export async function* snapshotEvents({ payload, snapshot }: { payload: Payload; snapshot: Snapshot }): AsyncGenerator<EventLink> {
  if (snapshot.kind === 'mongodb') yield* ofLines({ payload, snapshot })
  else yield* ofFile(snapshot)
}

const pageSize = 5000

async function* ofFile({ files }: Snapshot): AsyncGenerator<EventLink> {
  const client = createClient({ url: `file:${files[0]?.path}` })
  try {
    for (let from = 0; ; from += pageSize) {
      const sql = 'SELECT text, seq, hash FROM events ORDER BY rowid LIMIT ? OFFSET ?'
      const { rows } = await client.execute({ sql, args: [pageSize, from] })
      for (const { text, seq, hash } of rows) yield { text: String(text), seq: Number(seq), hash: String(hash) }
      if (rows.length < pageSize) return
    }
  } finally {
    client.close()
  }
}

async function* ofLines({ payload, snapshot }: { payload: Payload; snapshot: Snapshot }): AsyncGenerator<EventLink> {
  const { fromJson } = mongoOf(payload)
  const file = snapshot.files.find(({ name }) => name === 'database/events.jsonl')
  if (!file) return
  for await (const line of createInterface({ input: createReadStream(file.path) })) {
    const { text, seq, hash } = fromJson(line) as EventLink
    yield { text: String(text), seq: Number(seq), hash: String(hash) }
  }
}
