// Verifies the evidence in this page with nothing but this page: no network, no Fabu. It repeats the rules of Fabu's
// own `verify` in a second, independent hand, so that the one can be held against the other.

const data = JSON.parse(document.getElementById('data').textContent)
const results = []

/** SHA-256 (FIPS 180-4) of bytes, as hex. Browsers offer their own only where a page came over HTTPS. */
function sha256(bytes) {
  const length = bytes.length
  const padded = new Uint8Array((((length + 8) >> 6) + 1) << 6)
  padded.set(bytes)
  padded[length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor((length * 8) / 2 ** 32))
  view.setUint32(padded.length - 4, (length * 8) >>> 0)
  const state = initial.slice()
  const w = new Uint32Array(64)
  const rotate = (x, n) => (x >>> n) | (x << (32 - n))
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + i * 4)
    for (let i = 16; i < 64; i++) {
      const s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >>> 3)
      const s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >>> 10)
      w[i] = w[i - 16] + s0 + w[i - 7] + s1
    }
    let [a, b, c, d, e, f, g, h] = state
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + rounds[i] + w[i]) >>> 0
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) >>> 0
      h = g
      g = f
      f = e
      e = (d + t1) >>> 0
      d = c
      c = b
      b = a
      a = (t1 + t2) >>> 0
    }
    for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] + value) >>> 0
  }
  return state.map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** The first 32 bits of the fractional parts of roots of primes, as the standard makes its constants. */
function fractions(count, root) {
  const found = []
  for (let n = 2; found.length < count; n++) {
    let isPrime = true
    for (let d = 2; d * d <= n; d++) if (n % d === 0) isPrime = false
    if (isPrime) found.push(Math.floor((n ** (1 / root) % 1) * 2 ** 32))
  }
  return found
}
const initial = fractions(8, 2)
const rounds = fractions(64, 3)

const bytesOf = (text) => new TextEncoder().encode(text)
const hashOf = (text) => sha256(bytesOf(text))

/** Canonical JSON (RFC 8785) of what came out of JSON. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** One check: its words, and the faults it found. */
const check = (zh, en, faults) => results.push({ zh, en, faults })

const bodies = data.events.map(({ body, ...row }) => ({ row, body: parsed(body) }))
const sealed = bodies.filter(({ row }) => row.type === 'sealed').flatMap(({ body }) => (body ? [body.data] : []))
const sealedEvents = new Map(sealed.flatMap(({ events }) => events.map((event) => [event.uid, event])))
const sealedRows = new Map(sealed.flatMap(({ editions, publications }) => [...editions, ...publications].map(({ uid, row }) => [uid, row])))
const sealedKept = new Set(sealed.flatMap(({ kept }) => kept))
const eventOf = (test) => bodies.find(({ body }) => body !== null && test(body))?.body

function checkChain() {
  const faults = []
  let previous = ''
  for (const [index, row] of data.events.entries()) {
    const say = (what) => faults.push(`#${row.seq}: ${what}`)
    if (row.seq !== index + 1) say('seq')
    if (row.previous !== previous) say('previous')
    previous = row.hash
    const vouched = sealedEvents.get(row.uid)
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
    const said = {
      uid: body.uid,
      text: body.text,
      seq: body.seq,
      type: body.type,
      at: body.at,
      person: body.actor?.uid ?? '',
      personName: body.actor?.name ?? '',
      review: typeof body.data?.review === 'string' ? body.data.review : '',
      onceKey: body.once,
    }
    for (const [name, value] of Object.entries(said)) if (row[name] !== value) say(name)
    if (body.text !== data.text) say('text')
  }
  check(
    `事件链：${data.events.length} 个事件，首尾相连，哈希一致`,
    `The chain: ${data.events.length} events, linked and hashed right`,
    faults,
  )
}

function checkEditions() {
  const faults = []
  for (const { facts, canonical: bytes } of data.editions) {
    const say = (what) => faults.push(`${facts.number}: ${what}`)
    const event = eventOf((body) => body.type === 'frozen' && body.data.edition === facts.uid)
    if (!event) say('no approval')
    else if (event.data.sha256 !== facts.sha256) say('sha256')
    if (bytes === '' && sealedRows.has(facts.uid)) {
      if (hashOf(canonical(facts)) !== sealedRows.get(facts.uid)) say('row')
      continue
    }
    if (hashOf(bytes) !== facts.sha256) say('bytes')
    if (canonical(parsed(bytes)) !== bytes) say('canonical form')
    if (event && hashOf(canonical(facts)) !== event.data.row) say('row')
  }
  const frozen = bodies.filter(({ body }) => body?.type === 'frozen').length
  if (frozen !== data.editions.length) faults.push(`${frozen} ≠ ${data.editions.length}`)
  check(
    `定稿：${data.editions.length} 版，内容与审批时的哈希一致`,
    `Editions: ${data.editions.length}, with the bytes that were approved`,
    faults,
  )
}

function checkRounds() {
  const faults = []
  for (const { uid, round, snapshotHash, canonical: bytes, submittedBy } of data.rounds) {
    const event = eventOf((body) => body.type === 'submitted' && body.data.review === uid)
    if (event?.data.snapshot !== snapshotHash || event?.actor?.uid !== submittedBy) faults.push(`${round}: submitted`)
    if (bytes !== '' && hashOf(bytes) !== snapshotHash) faults.push(`${round}: bytes`)
    for (const { body } of bodies) {
      if (body?.type !== 'decided' || body.data.review !== uid) continue
      if (body.data.snapshot !== snapshotHash) faults.push(`${round}: decided on another text`)
      if (body.actor.uid === submittedBy) faults.push(`${round}: decided by the submitter`)
    }
  }
  check(`审核：${data.rounds.length} 轮，所审即所提交`, `Rounds: ${data.rounds.length}; what was decided on is what was submitted`, faults)
}

function checkContributions() {
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
  for (const { body } of bodies)
    for (const hash of Object.values(body?.data.contributions ?? {})) if (!hashes.has(hash)) faults.push(`#${body.seq}: cut off`)
  check(`参与记录：${data.contributions.length} 条`, `Contributions: ${data.contributions.length}, chained`, faults)
}

function checkPublications() {
  const faults = []
  const told = ['published', 'corrected', 'noted', 'withdrawn', 'adopted']
  for (const { facts } of data.publications) {
    const event = eventOf((body) => told.includes(body.type) && body.data.publication === facts.uid)
    const expected = sealedRows.get(facts.uid) ?? event?.data.row
    if (hashOf(canonical(facts)) !== expected) faults.push(facts.uid)
  }
  check(`发布记录：${data.publications.length} 条`, `Publications: ${data.publications.length}, as they were written`, faults)
}

function checkKept() {
  const faults = []
  const own = new Set(data.editions.map(({ facts }) => facts.sha256))
  const there = new Set(data.kept.map(({ sha256: hash }) => hash))
  let inside = 0
  for (const { sha256: hash, base64 } of data.kept) {
    if (base64 === null) continue
    inside += 1
    if (sha256(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))) !== hash) faults.push(hash)
  }
  for (const { facts } of data.publications) {
    const hash = facts.bytesHash
    if (hash && !there.has(hash) && !own.has(hash) && !sealedKept.has(hash)) faults.push(`${facts.uid}: ${hash}`)
  }
  check(
    `发送内容：${inside} 份在本页核验，共 ${data.kept.length} 份`,
    `Bytes that were sent: ${inside} checked here, of ${data.kept.length}`,
    faults,
  )
}

const element = (name, content, attributes = {}) => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...[content].flat().filter((part) => part !== null))
  return made
}
const put = (id, ...content) => document.getElementById(id).replaceChildren(...content)
const short = (hash) => element('code', `${String(hash).slice(0, 16)}…`, { title: hash })
const rowsOf = (heads, rows) => [
  element(
    'thead',
    element(
      'tr',
      heads.map((head) => element('th', head, { scope: 'col' })),
    ),
  ),
  element(
    'tbody',
    rows.map((cells) =>
      element(
        'tr',
        cells.map((cell) => element('td', cell)),
      ),
    ),
  ),
]

function showChecks() {
  const faults = results.reduce((sum, result) => sum + result.faults.length, 0)
  const verdict = document.getElementById('verdict')
  verdict.className = `verdict ${faults === 0 ? 'good' : 'bad'}`
  verdict.textContent = faults === 0 ? '✓ 全部一致 All intact' : `✗ ${faults} 处不符 ${faults} faults`
  const lines = results.map(({ zh, en, faults: found }) =>
    element('li', [`${zh} · `, element('span', en, { lang: 'en', class: 'quiet' }), found.length > 0 ? `：${found.join('; ')}` : null], {
      class: found.length > 0 ? 'bad' : 'good',
    }),
  )
  const seals = bodies
    .filter(({ row }) => row.type === 'sealed')
    .map(({ row }) => element('li', `已依法封存 Sealed by law: ${row.at}`, { class: 'note' }))
  put('checks', ...lines, ...seals)
}

const decisions = { approve: '通过 approved', return: '退回 returned' }

/** What the hashed bodies say, not what was made of them. */
function showApprovals() {
  const decided = bodies.filter(({ row, body }) => body && (row.type === 'decided' || row.type === 'submitted'))
  put(
    'approvals',
    ...rowsOf(
      ['时间 Time (UTC)', '姓名 Name', '职务、处室 Title, unit', '环节 Step'],
      decided.map(({ body: { at, actor, type, data: said } }) => [
        at.slice(0, 16).replace('T', ' '),
        actor.name,
        [actor.title, actor.unit].filter(Boolean).join(' · '),
        type === 'submitted' ? '提交 submitted' : [said.stepName, decisions[said.decision], said.comment].filter(Boolean).join(' · '),
      ]),
    ),
  )
  put(
    'events',
    ...data.sentences.map(({ time, who, zh, en }) =>
      element('li', [element('time', time), ` ${who || '系统 System'} ${zh} · `, element('span', en, { lang: 'en', class: 'quiet' })]),
    ),
  )
}

function showPublications() {
  put(
    'publications',
    ...rowsOf(
      ['时间 Time', '窗口 Outlet', '类别 Type', '地址 Address', '发送内容 Bytes'],
      data.publications.map(({ facts }) => [
        facts.at,
        `${facts.outletName} (${facts.origin})`,
        facts.type,
        facts.address || '—',
        short(facts.bytesHash),
      ]),
    ),
  )
}

/** The words of a tree in reading order, a paragraph each. */
function wordsOf(node) {
  if (Array.isArray(node)) return node.flatMap(wordsOf)
  if (!node || typeof node !== 'object') return []
  if (node.type === 'text') return [node.text]
  if (node.type === 'paragraph' || node.type === 'heading') return [`${wordsOf(node.children).join('')}\n`]
  return Object.values(node).flatMap((value) => (value && typeof value === 'object' ? wordsOf(value) : []))
}

function showEditions() {
  const shown = data.editions.map(({ facts, canonical: bytes }) => {
    const text = parsed(bytes)
    const head = element('h3', `${facts.number} · ${text?.title ?? '（已封存 sealed）'}`, { dir: 'auto' })
    const about = element('p', [`${facts.frozenAt} · SHA-256 `, element('code', facts.sha256)], { class: 'quiet' })
    return element('article', [
      head,
      about,
      text ? element('p', [text.summary, '\n', ...wordsOf(text.body)], { dir: 'auto', lang: facts.language }) : null,
    ])
  })
  put('editions', ...shown)
}

async function checkOpened({ target }) {
  const known = new Set([...data.kept.map(({ sha256: hash }) => hash), ...data.files.map(({ sha256: hash }) => hash)])
  for (const file of target.files) {
    const hash = sha256(new Uint8Array(await file.arrayBuffer()))
    const isKnown = known.has(hash) && file.name.startsWith(hash)
    document.getElementById('opened').append(element('li', [`${file.name} `, short(hash)], { class: isKnown ? 'good' : 'bad' }))
  }
}

for (const run of [checkChain, checkEditions, checkRounds, checkContributions, checkPublications, checkKept]) run()
put('office', data.office)
document.getElementById('title').textContent = parsed(data.editions.at(-1)?.canonical ?? '')?.title || data.text
put('about', `${data.text} · ${data.madeAt}`)
document.title = `证据 Evidence ${data.text}`
showChecks()
showApprovals()
showPublications()
showEditions()
document.getElementById('files').addEventListener('change', checkOpened)
