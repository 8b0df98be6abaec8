import { canonical, hashOf } from './bytes.js'
import { data, told } from './record.js'
import { check } from './results.js'

/** Who touched what is a chain of its own, as long as events say it was. */
export function checkContributions() {
  const faults = []
  const heads = new Map()
  const hashes = new Set()
  for (const { facts, hash } of data.contributions) {
    const head = heads.get(facts.subject) ?? { seq: 0, hash: '' }
    if (facts.seq !== head.seq + 1 || facts.previous !== head.hash) faults.push(`${facts.subject} #${facts.seq}: order`)
    if (hashOf(canonical(facts)) !== hash) faults.push(`${facts.subject} #${facts.seq}: hash`)
    heads.set(facts.subject, { seq: facts.seq, hash })
    hashes.add(hash)
  }
  for (const { seq, data: said } of told)
    for (const hash of Object.values(said.contributions ?? {})) if (!hashes.has(hash)) faults.push(`#${seq}: cut off`)
  check(`参与记录：${data.contributions.length} 条`, `Contributions: ${data.contributions.length}, chained`, faults)
}
