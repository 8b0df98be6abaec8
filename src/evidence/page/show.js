import { parsed } from './bytes.js'
import { element, put, rowsOf, short } from './elements.js'
import { bodies, data, told } from './record.js'
import { decisions, tell } from './tell.js'

/** Who submitted and decided, as the hashed bodies say. */
export function showApprovals() {
  const decided = told.filter(({ type }) => type === 'decided' || type === 'submitted')
  put(
    'approvals',
    ...rowsOf(
      ['时间 Time (UTC)', '姓名 Name', '职务、处室 Title, unit', '环节 Step'],
      decided.map(({ at, actor, type, data: said }) => [
        at.slice(0, 16).replace('T', ' '),
        actor?.name ?? '',
        [actor?.title, actor?.unit].filter(Boolean).join(' · '),
        type === 'submitted' ? '提交 submitted' : [said.stepName, decisions[said.decision], said.comment].filter(Boolean).join(' · '),
      ]),
    ),
  )
}

/** Everything that happened, in order. */
export function showEvents() {
  const lines = bodies.map(tell)
  put(
    'events',
    ...lines.map(({ at, who, what, en }) =>
      element('li', [
        element('time', at.slice(0, 19).replace('T', ' ')),
        ` ${who || '系统 System'} ${what} · `,
        element('span', en, { lang: 'en', class: 'quiet' }),
      ]),
    ),
  )
}

/** Where it stood, from when. */
export function showPublications() {
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

/** The approved texts. */
export function showEditions() {
  const shown = data.editions.map(({ facts, canonical: bytes }) => {
    const text = parsed(bytes)
    const head = element('h3', `${facts.number} · ${text?.title ?? '（已封存 sealed）'}`, { dir: 'auto' })
    const about = element('p', [`${facts.frozenAt} · SHA-256 `, element('code', facts.sha256)], { class: 'quiet' })
    const body = text ? element('p', [text.summary, '\n', ...wordsOf(text.body)], { dir: 'auto', lang: facts.language }) : null
    return element('article', [head, about, body])
  })
  put('editions', ...shown)
}
