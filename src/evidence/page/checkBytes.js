import { fromBase64, isHash, parsed, sha256 } from './bytes.js'
import { filesIn } from './checkEditions.js'
import { data, sealed, told } from './record.js'
import { check } from './results.js'

/** Kept bytes that the record names: receipts, what people uploaded to show something, what was found outside, what was sent and answered. */
function wantedBytes() {
  const own = new Set(data.editions.map(({ facts }) => facts.sha256))
  const receipts = data.publications.map(({ facts }) => facts.bytesHash).filter((hash) => !own.has(hash))
  const shown = told.flatMap(({ data: said }) => [said.evidence?.sha256, said.found])
  const sent = data.attempts.flatMap(({ exchanges }) =>
    (exchanges ?? []).filter(({ isSecret }) => !isSecret).flatMap((one) => [one.sent, one.received]),
  )
  return new Set([...receipts, ...shown, ...sent].filter((hash) => isHash(hash) && !sealed.kept.has(hash)))
}

/** Files that the approved bytes themselves show; of a sealed edition, those its row names. */
function wantedFiles() {
  const shown = data.editions.flatMap(({ facts, canonical: bytes }) => (bytes ? filesIn(parsed(bytes)) : facts.attachments))
  return new Set(shown.filter((hash) => !sealed.files.has(hash)))
}

export const wanted = { kept: wantedBytes(), files: wantedFiles() }

/** Hashes whose bytes were looked at and are right. */
export const seen = new Set()

/** What the record names and this page has not seen yet. */
export const unseen = () => [...new Set([...wanted.kept, ...wanted.files])].filter((hash) => !seen.has(hash))

/** Bytes that stand in this page; everything the record names is in the pack, and nothing else is. */
export function checkKept() {
  const faults = []
  for (const { sha256: hash, base64 } of data.kept) {
    if (!wanted.kept.has(hash)) faults.push(`${hash}: nothing names it`)
    if (base64 === null) continue
    if (sha256(fromBase64(base64)) === hash) seen.add(hash)
    else faults.push(hash)
  }
  for (const hash of wanted.kept) if (!data.kept.some(({ sha256: there }) => there === hash)) faults.push(`kept/${hash}: missing`)
  check(
    `发送内容：共 ${wanted.kept.size} 份，本页内 ${seen.size} 份已核验`,
    `Bytes that were sent: ${wanted.kept.size}, of which ${seen.size} stand in this page and were checked`,
    faults,
  )
}

/** Files are not in this page: what is listed is what the editions show, no more and no less. */
export function checkFiles() {
  const faults = data.files.filter(({ sha256: hash }) => !wanted.files.has(hash)).map(({ name }) => `${name}: no edition shows it`)
  for (const hash of wanted.files) if (!data.files.some(({ sha256: there }) => there === hash)) faults.push(`files/${hash}: missing`)
  check(`图片和附件：${wanted.files.size} 个`, `Pictures and attachments: ${wanted.files.size}`, faults)
}

/** What the office itself could not put into the pack when it made it. */
export function checkMissing() {
  if (data.missing.length > 0)
    check(
      '导出时缺失',
      'Missing when this was exported',
      data.missing.map(({ name, named }) => `${name} (${named})`),
    )
}
