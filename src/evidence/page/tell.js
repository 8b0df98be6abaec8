// What happened, in words, told by the hashed bodies and by nothing else.
import { data, told } from './record.js'

const words = {
  submitted: ['提交审核', 'submitted it for review'],
  decided: ['审核', 'decided'],
  recalled: ['撤回修改', 'recalled it'],
  voided: ['本轮审核作废', 'the round became void'],
  frozen: ['定稿', 'an edition was frozen'],
  scheduled: ['排定发布', 'scheduled'],
  published: ['已发布', 'published'],
  corrected: ['已更正', 'corrected'],
  noted: ['已发出更正说明', 'a correction note went out'],
  withdrawalOrdered: ['决定撤下', 'ordered its withdrawal'],
  withdrawn: ['已撤下', 'withdrawn'],
  adopted: ['被采用', 'adopted'],
  held: ['待人工处理', 'waits for a person'],
  failed: ['投送失败', 'the delivery failed'],
  confirmed: ['人工确认', 'confirmed by hand'],
  replayed: ['重新发送', 'sent it again'],
  languageAdded: ['新增语言', 'added a language'],
  imported: ['由文件导入', 'imported'],
  sealAsked: ['申请封存', 'asked to seal it'],
  sealRefused: ['不同意封存', 'refused to seal it'],
  sealConfirmed: ['同意封存', 'confirmed the seal'],
  sealed: ['已封存', 'sealed'],
  alarm: ['警示', 'an alarm was raised'],
  alarmSettled: ['警示已处理', 'an alarm was settled'],
  remedyChosen: ['选择处理方式', 'chose a remedy'],
  left: ['不作处理', 'left it as it is'],
  givenUp: ['放弃投送', 'gave up the delivery'],
}

export const decisions = { approve: '通过 approved', return: '退回 returned' }
const origins = { sandbox: '演练 drill', sample: '示例 sample', imported: '导入 imported' }

// Names of outlets and people as the record itself has them; what it does not name is told by its office id.
const outlets = new Map([
  ...told.flatMap(({ data: said }) => (Array.isArray(said.deliveries) ? said.deliveries : []).map(({ outlet, name }) => [outlet, name])),
  ...data.publications.map(({ facts }) => [facts.outlet, facts.outletName]),
])
const people = new Map(told.flatMap(({ actor }) => (actor ? [[actor.uid, actor.name]] : [])))
const named = (names, uid) => names.get(uid) || uid

/** One event: when (UTC), who, and what, as its body says. A body that was destroyed by law leaves its columns. */
export function tell({ row, body }) {
  const [zh, en] = words[row.type] ?? [row.type, row.type]
  if (!body?.data) return { at: row.at, who: row.personName, what: `${zh}（已依法封存）`, en: `${en} (its words were sealed by law)` }
  const { data: said, actor, at } = body
  return { at, who: whoOf(actor), what: [zh, ...details(said)].join(' · '), en }
}

function whoOf(actor) {
  if (!actor) return ''
  return actor.deputyFor ? `${actor.name}（代 for ${named(people, actor.deputyFor)}）` : actor.name
}

const inWords = (value) => (value && typeof value === 'object' ? [value.zh, value.en].filter(Boolean).join(' ') : value)

function details(said) {
  const { outlet, origin, address, stepName, decision, round, number, sha256, language, file, evidence, ground, documentNumber } = said
  return [
    round && `第 ${round} 轮 round`,
    stepName,
    decisions[decision],
    number && `第 ${number} 版 edition`,
    outlet && named(outlets, outlet),
    origins[origin],
    address,
    language,
    typeof file === 'string' && file,
    ground,
    documentNumber,
    evidence?.name && `凭证 evidence ${evidence.name} ${evidence.sha256}`,
    number && sha256 && `SHA-256 ${sha256}`,
    ...['label', 'reason', 'comment', 'note', 'explanation'].map((name) => inWords(said[name])),
  ].filter(Boolean)
}
