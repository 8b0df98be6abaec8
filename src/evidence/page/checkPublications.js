import { canonical, hashOf } from './bytes.js'
import { data, sealed, told } from './record.js'
import { check } from './results.js'

const tellings = ['published', 'corrected', 'noted', 'withdrawn', 'adopted']

/** Every publication has its event, and every such event its publication. */
export function checkPublications() {
  const faults = []
  const events = told.filter(({ type }) => tellings.includes(type))
  for (const { facts } of data.publications) {
    const event = events.find(({ data: said }) => said.publication === facts.uid)
    const expected = sealed.rows.get(facts.uid) ?? event?.data.row
    if (hashOf(canonical(facts)) !== expected) faults.push(facts.uid)
  }
  const named = [...events.map(({ data: said }) => said.publication), ...sealed.publications]
  for (const uid of named) if (!data.publications.some(({ facts }) => facts.uid === uid)) faults.push(`${uid}: missing`)
  check(`发布记录：${data.publications.length} 条`, `Publications: ${data.publications.length}, as they were written`, faults)
}
