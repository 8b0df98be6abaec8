import { hashOf, parsed } from './bytes.js'
import { allSeals, data, sealed, seals } from './record.js'
import { check } from './results.js'

/** Numbers without gaps, hashes, links, columns; a body that is gone has a seal that two people ordered. */
export function checkChain() {
  const faults = []
  let previous = ''
  for (const [index, row] of data.events.entries()) {
    const say = (what) => faults.push(`#${row.seq}: ${what}`)
    if (row.seq !== index + 1) say('seq')
    if (row.previous !== previous) say('previous')
    previous = row.hash
    const vouched = sealed.events.get(row.uid)
    if (vouched && row.body === '') {
      for (const [name, value] of Object.entries(vouched)) if (row[name] !== value) say(name)
      continue
    }
    if (hashOf(row.body) !== row.hash) say('hash')
    const body = parsed(row.body)
    if (!body) {
      say('body')
      continue
    }
    if (body.previous !== row.previous) say('previous')
    for (const [name, value] of Object.entries(columnsOf(body))) if (row[name] !== value) say(name)
    if (body.text !== data.text) say('text')
  }
  for (const { seq } of allSeals) if (!seals.some((seal) => seal.seq === seq)) faults.push(`#${seq}: sealed without two people`)
  check(
    `事件链：${data.events.length} 个事件，首尾相连，哈希一致`,
    `The chain: ${data.events.length} events, linked and hashed right`,
    faults,
  )
}

const columnsOf = (body) => ({
  uid: body.uid,
  text: body.text,
  seq: body.seq,
  type: body.type,
  at: body.at,
  person: body.actor?.uid ?? '',
  personName: body.actor?.name ?? '',
  review: typeof body.data?.review === 'string' ? body.data.review : '',
  onceKey: body.once,
})
