import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { ZipFile } from 'yazl'
import { clockOf } from '../clock.ts'
import { signingKey } from '../trail/signing.ts'
import { newestCheckpoint } from '../verify/checkpoint/folder.ts'
import { hashFile } from '../verify/hashFile.ts'
import { collectEvidence } from './collect.ts'
import { page } from './page.ts'
import { pageData } from './pageData.ts'
import { signPage } from './signPage.ts'

/**
 * The evidence of one text as a ZIP, streamed: the page that verifies every hash without Fabu, the approved text, the
 * chain, rounds, receipts, kept bytes and files as they are, and SHA256SUMS over all of it.
 * @throws {FabuError} `evidence.none` (404)
 */
export async function writePack({ req, text }: { req: PayloadRequest; text: string }): Promise<NodeJS.ReadableStream> {
  const evidence = await collectEvidence({ req, text })
  const { record } = evidence
  const checkpoint = await newestCheckpoint().catch(() => {
    evidence.missing.push({ name: 'record/newest.checkpoint', named: 'FABU_CHECKPOINT_DIR' })
    return null
  })
  const office = await req.payload.findGlobal({ slug: 'office', depth: 0, locale: 'zh' })
  const at = clockOf(req.payload).now()
  const data = await pageData({ evidence, office: office.name ?? '', madeAt: at.toISOString() })
  const signed = signPage({ data, key: signingKey(req.payload.secret) })
  const pack = openPack(at)

  pack.add('evidence.html', await page({ data, signed }))
  // Apart from the page too, for whoever checks it with other tools: the bytes that were signed, and the signature.
  pack.add('record/statement.json', signed.statement)
  pack.add('record/statement.signature.json', JSON.stringify({ publicKey: signed.publicKey, signature: signed.signature }, null, 2))
  for (const { number, canonical } of record.editions) if (canonical) pack.add(`text/edition-${number}.json`, canonical)
  for (const { round, canonical } of record.reviews) if (canonical) pack.add(`text/round-${round}.json`, canonical)
  // A body is one line: canonical JSON has no line feeds.
  pack.add('record/events.jsonl', record.rows.map(({ body }) => body).join('\n'))
  for (const name of ['events', 'editions', 'publications', 'contributions', 'rounds', 'attempts', 'missing'] as const)
    pack.add(`record/${name}.json`, JSON.stringify(data[name], null, 2))
  for (const [sha256, file] of evidence.kept) await pack.addFile(`kept/${sha256}`, file)
  for (const [, { name, file }] of evidence.files) await pack.addFile(`files/${name}`, file)
  if (checkpoint) await pack.addFile('record/newest.checkpoint', checkpoint)
  return pack.end()
}

function openPack(mtime: Date) {
  const zip = new ZipFile()
  const sums: string[] = []
  return {
    add(name: string, content: string) {
      const bytes = Buffer.from(content)
      sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`)
      zip.addBuffer(bytes, name, { mtime })
    },
    async addFile(name: string, file: string) {
      sums.push(`${await hashFile(file)}  ${name}`)
      zip.addFile(file, name, { mtime })
    },
    end() {
      zip.addBuffer(Buffer.from(`${sums.join('\n')}\n`), 'SHA256SUMS', { mtime })
      zip.end()
      return zip.outputStream
    },
  }
}
