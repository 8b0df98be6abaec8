import { readFile } from 'node:fs/promises'
import { editionFacts } from '../editions/hashEdition.ts'
import { publicationFacts } from '../ledger/hashPublication.ts'
import { contributionFacts } from '../review/contributionChain.ts'
import { instantOf } from '../trail/rowHash.ts'
import { rowOf } from '../verify/checkTrail.ts'
import type { Evidence } from './collect.ts'

/** Kept bytes up to this size stand in the page itself; larger ones are checked by opening them there. */
const largestInside = 512 * 1024

type Written = { evidence: Evidence; office: string; madeAt: string }

/** What the page is made of: rows as their hashes read them, and bytes as they are. */
export async function pageData({ evidence: { record, attempts, kept, files, missing }, office, madeAt }: Written) {
  return {
    version: 2,
    office,
    madeAt,
    text: record.text,
    events: record.rows.map(rowOf),
    editions: record.editions.map((row) => ({ facts: editionFacts(row), canonical: row.canonical })),
    publications: record.publications.map((row) => ({ facts: publicationFacts(row) })),
    contributions: record.contributions.map((row) => ({ facts: contributionFacts(row), hash: row.hash })),
    rounds: record.reviews.map(({ uid, round, state, snapshotHash, canonical, submittedBy, submittedByName, openedAt, chain }) => ({
      uid,
      round,
      state,
      snapshotHash,
      canonical,
      submittedBy,
      submittedByName,
      openedAt: instantOf(openedAt),
      chain,
    })),
    attempts: attempts.map(({ uid, delivery, kind, outcome, exchanges, startedAt }) => ({
      uid,
      delivery,
      kind,
      outcome,
      exchanges,
      startedAt: instantOf(startedAt),
    })),
    kept: await inside(kept),
    files: [...files].map(([sha256, { name }]) => ({ sha256, name })),
    missing,
  }
}

export type PageData = Awaited<ReturnType<typeof pageData>>

async function inside(kept: Evidence['kept']) {
  const all = []
  for (const [sha256, file] of kept) {
    const bytes = await readFile(file)
    all.push({ sha256, bytes: bytes.length, base64: bytes.length <= largestInside ? bytes.toString('base64') : null })
  }
  return all
}
