import type { KeyObject } from 'node:crypto'
import { canonicalJson, sha256 } from '../canonicalJson.ts'
import { publicKeyOf, signBytes } from '../trail/signing.ts'
import type { PageData } from './pageData.ts'

/** What the office says of a pack, and its signature over exactly these bytes. */
export type Signed = { statement: string; publicKey: string; signature: string }

/**
 * Signs what stands in a page with the office's key: the head of the chain, every edition, round, publication and file by
 * hash, and the hash of all of it. Whoever cuts the end off, or changes a name the chain does not hash, signs anew or is found.
 */
export function signPage({ data, key }: { data: PageData; key: KeyObject }): Signed {
  const last = data.events.at(-1)
  const statement = canonicalJson({
    fabu: 'evidence',
    version: 1,
    office: data.office,
    madeAt: data.madeAt,
    text: data.text,
    head: { seq: last?.seq ?? 0, hash: last?.hash ?? '' },
    editions: data.editions.map(({ facts }) => ({ uid: facts.uid, sha256: facts.sha256 })),
    rounds: data.rounds.map(({ uid, snapshotHash }) => ({ uid, sha256: snapshotHash })),
    publications: data.publications.map(({ facts }) => ({ uid: facts.uid, row: sha256(canonicalJson(facts)) })),
    kept: data.kept.map((bytes) => bytes.sha256),
    files: data.files.map((file) => file.sha256),
    // As the page reads it: what JSON leaves out is not hashed.
    data: sha256(canonicalJson(JSON.parse(JSON.stringify(data)))),
  })
  return { statement, publicKey: publicKeyOf(key), signature: signBytes(statement, key) }
}
