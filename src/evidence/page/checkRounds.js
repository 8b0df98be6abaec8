import { canonical, hashOf, parsed } from './bytes.js'
import { bodies, data, sealed, told } from './record.js'
import { check } from './results.js'

/** Every round has its submission and the other way round; what was decided on is what was submitted, step by step, by other people. */
export function checkRounds() {
  const faults = []
  for (const round of data.rounds) for (const what of roundFaults(round)) faults.push(`${round.round}: ${what}`)
  for (const { seq, type, data: said } of told)
    if ((type === 'submitted' || type === 'frozen' || type === 'decided') && !data.rounds.some(({ uid }) => uid === said.review))
      faults.push(`#${seq}: round missing`)
  check(
    `审核：${data.rounds.length} 轮，逐环节由不同的人审核，所审即所提交`,
    `Rounds: ${data.rounds.length}; every step was decided by other people, on what was submitted`,
    faults,
  )
}

function roundFaults({ uid, round, state, snapshotHash, canonical: bytes, submittedBy, chain }) {
  const own = told.filter(({ data: said }) => said.review === uid)
  const submitted = own.find(({ type }) => type === 'submitted')
  if (!submitted) return ['no submission']
  const faults = []
  if (submitted.data.snapshot !== snapshotHash || submitted.actor?.uid !== submittedBy || submitted.data.round !== round)
    faults.push('submitted')
  if (bytes === '' ? !sealed.reviews.has(uid) : hashOf(bytes) !== snapshotHash) faults.push('bytes')
  if (submitted.data.chain?.steps && canonical(submitted.data.chain.steps) !== canonical(chain.steps)) faults.push('chain')
  const frozen = own.find(({ type }) => type === 'frozen')
  if ((state === 'approved') !== Boolean(frozen)) faults.push(`state ${state}`)
  for (const { type, data: said } of own) if (type === 'decided' && said.snapshot !== snapshotHash) faults.push('decided on another text')
  const isEnded = own.some(({ type }) => type === 'frozen' || type === 'recalled' || type === 'voided')
  const decisions = bodies.filter(({ row }) => row.type === 'decided' && row.review === uid)
  return [...faults, ...stepFaults({ decisions, steps: submitted.data.chain?.steps ?? chain.steps, submittedBy, frozen, isEnded })]
}

/** No step is skipped, and each takes as many different people as it asks for, none of whom wrote or submitted it. */
function stepFaults({ decisions, steps, submittedBy, frozen, isEnded }) {
  const faults = []
  const people = new Set([submittedBy])
  let step = 0
  let approved = 0
  for (const [index, { row, body }] of decisions.entries()) {
    const said = body?.data
    // Where its words were sealed, its key (decided:<review>:<step>:<person>) still tells.
    const at = said ? said.step : Number(row.onceKey.split(':')[2])
    if (at !== step || (said && said.stepName !== steps[step]?.name)) faults.push(`step ${at + 1}`)
    if (people.has(row.person)) faults.push(`#${row.seq}: the same person twice`)
    if (hasWritten(row)) faults.push(`#${row.seq}: decided by a writer`)
    if (frozen && row.seq > frozen.seq) faults.push(`#${row.seq}: after the end`)
    people.add(row.person)
    // A return ends its round: what was followed by anything was an approval.
    if (said ? said.decision !== 'approve' : !isEnded && index + 1 === decisions.length) continue
    approved += 1
    if (approved < Math.max(1, steps[step]?.approvals ?? 1)) continue
    step += 1
    approved = 0
  }
  if (frozen && step !== steps.length) faults.push(`approved at step ${step} of ${steps.length}`)
  return faults
}

/** Whether somebody had changed the text itself between its last edition and the moment of this row. */
function hasWritten({ seq, person }) {
  const edition = told.filter((event) => event.type === 'frozen' && event.seq < seq).length
  const head = parsed(data.events.find((event) => event.seq === seq)?.body ?? '')?.data?.contributions?.[data.text]
  const own = data.contributions.filter(({ facts }) => facts.subject === data.text)
  const then = own.slice(0, own.findIndex(({ hash }) => hash === head) + 1)
  return then.some(({ facts }) => facts.person === person && facts.afterEdition === edition)
}
