import { canonical, hashOf, isHash, parsed } from './bytes.js'
import { data, sealed, told } from './record.js'
import { check } from './results.js'

/** Every approval has its edition and every edition its approval, with the bytes and the files that were approved. */
export function checkEditions() {
  const faults = []
  const frozen = told.filter(({ type }) => type === 'frozen')
  for (const edition of data.editions) {
    const event = frozen.find(({ data: said }) => said.edition === edition.facts.uid)
    for (const what of editionFaults(edition, event)) faults.push(`${edition.facts.number}: ${what}`)
  }
  for (const { seq, data: said } of frozen)
    if (!data.editions.some(({ facts }) => facts.uid === said.edition)) faults.push(`#${seq}: edition missing`)
  check(
    `定稿：${data.editions.length} 版，内容与审批时的哈希一致`,
    `Editions: ${data.editions.length}, with the bytes that were approved`,
    faults,
  )
}

function editionFaults({ facts, canonical: bytes }, event) {
  if (!event) return ['no approval']
  const row = hashOf(canonical(facts))
  if (event.data.sha256 !== facts.sha256) return ['sha256']
  if (bytes === '') return row === sealed.rows.get(facts.uid) ? [] : ['bytes gone without a seal']
  const faults = []
  if (hashOf(bytes) !== facts.sha256) faults.push('bytes')
  if (canonical(parsed(bytes)) !== bytes) faults.push('canonical form')
  if (row !== event.data.row) faults.push('row')
  if (canonical(filesIn(parsed(bytes))) !== canonical(facts.attachments)) faults.push('files')
  return faults
}

/** SHA-256 of every file that bytes of an edition show, each once, sorted. */
export function filesIn(snapshot) {
  const found = new Set()
  const walk = (value) => {
    if (!value || typeof value !== 'object') return
    if (!Array.isArray(value) && typeof value.media === 'string' && isHash(value.sha256)) found.add(value.sha256)
    for (const inner of Object.values(value)) walk(inner)
  }
  walk(snapshot)
  return [...found].sort()
}
