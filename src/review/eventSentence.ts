import { type AlarmKind, alarmKinds, type SettledAs, settlements } from '../alarms/words.ts'
import type { Sentence } from '../errors.ts'
import { languageFacts } from '../languages.ts'
import type { EventBody, EventType } from '../trail/chain.ts'

export type Names = { outlet(uid: unknown): string; person(uid: unknown): string; time(at: unknown): string }
type Tell = (data: Record<string, unknown>, names: Names) => Sentence

/** What happened, as a sentence that follows the time and the person. */
export function eventSentence(body: EventBody, names: Names): Sentence {
  const said = sentences[body.type]?.(body.data, names) ?? { zh: body.type, en: body.type }
  const head = body.actor?.deputyFor
  if (!head) return said
  return { zh: `${said.zh}（代${names.person(head)}）`, en: `${said.en} (for ${names.person(head)})` }
}

/** Where it was, and whether that was the real place. */
function at(data: Record<string, unknown>, names: Names): Sentence {
  const origin = origins[String(data.origin)]
  const outlet = names.outlet(data.outlet)
  const place = origin ? { zh: `${outlet}（${origin.zh}）`, en: `${outlet} (${origin.en})` } : { zh: outlet, en: outlet }
  return data.address ? { zh: `${place.zh}：${data.address}`, en: `${place.en}: ${data.address}` } : place
}

const origins: Record<string, Sentence> = { sandbox: { zh: '演练', en: 'drill' }, sample: { zh: '示例', en: 'sample' } }

const sentences: Record<EventType, Tell> = {
  submitted: ({ round, isCorrection }) =>
    isCorrection
      ? { zh: `提交更正（第 ${round} 轮）`, en: `submitted a correction (round ${round})` }
      : { zh: `提交审核（第 ${round} 轮）`, en: `submitted it for review (round ${round})` },
  decided: ({ stepName, decision, comment }) => {
    const words = decision === 'return' ? { zh: '退回', en: 'returned it' } : { zh: '通过', en: 'approved it' }
    return {
      zh: `${stepName}${words.zh}${comment ? `：${comment}` : ''}`,
      en: `${words.en} (${stepName})${comment ? `: ${comment}` : ''}`,
    }
  },
  recalled: () => ({ zh: '撤回修改', en: 'recalled it' }),
  voided: ({ fields }) => {
    const changed = Array.isArray(fields) ? fields : []
    return changed.length > 0
      ? {
          zh: `本轮审核作废：提交后 ${changed.join('、')} 有变`,
          en: `the round became void: ${changed.join(', ')} changed since submission`,
        }
      : { zh: '本轮审核作废', en: 'the round became void' }
  },
  frozen: ({ number, sha256 }) => ({
    zh: `定稿第 ${number} 版（SHA-256 ${short(sha256)}）`,
    en: `edition ${number} was frozen (SHA-256 ${short(sha256)})`,
  }),
  scheduled: ({ publishAt, takeDownAt, deliveries }, { time }) => {
    const outlets = (Array.isArray(deliveries) ? deliveries : []).map(({ name }: { name?: string }) => name ?? '')
    return {
      zh: `排定 ${time(publishAt)} 发往 ${outlets.join('、') || '（无）'}${takeDownAt ? `，${time(takeDownAt)} 撤下` : ''}`,
      en: `to go out at ${time(publishAt)} to ${outlets.join(', ') || 'nowhere'}${takeDownAt ? `, down at ${time(takeDownAt)}` : ''}`,
    }
  },
  published: (data, names) => ({ zh: `已发布于${at(data, names).zh}`, en: `published on ${at(data, names).en}` }),
  corrected: (data, names) => ({ zh: `已更正于${at(data, names).zh}`, en: `corrected on ${at(data, names).en}` }),
  withdrawalOrdered: ({ reason }) => ({ zh: `决定撤下：${reason}`, en: `ordered its withdrawal: ${reason}` }),
  withdrawn: (data, names) => ({
    zh: `已从${at({ ...data, address: null }, names).zh}撤下`,
    en: `withdrawn from ${at({ ...data, address: null }, names).en}`,
  }),
  adopted: (data, names) => ({ zh: `被采用于${at(data, names).zh}`, en: `adopted by ${at(data, names).en}` }),
  held: ({ outlet, reason }, names) => ({
    zh: `${names.outlet(outlet)}：待人工处理。${inLanguage(reason, 'zh')}`,
    en: `${names.outlet(outlet)}: waits for a person. ${inLanguage(reason, 'en')}`,
  }),
  failed: ({ outlet, reason }, names) => ({
    zh: `${names.outlet(outlet)}：投送失败。${inLanguage(reason, 'zh')}`,
    en: `${names.outlet(outlet)}: the delivery failed. ${inLanguage(reason, 'en')}`,
  }),
  confirmed: (data, names) => {
    const { name, sha256 } = (data.evidence ?? {}) as { name?: string; sha256?: string }
    const proof = name
      ? { zh: `（凭证：${name}，SHA-256 ${short(sha256)}）`, en: ` (evidence: ${name}, SHA-256 ${short(sha256)})` }
      : { zh: '', en: '' }
    const note = data.note ? { zh: `：${data.note}`, en: `: ${data.note}` } : { zh: '', en: '' }
    return {
      zh: `人工确认，${at(data, names).zh}${note.zh}${proof.zh}`,
      en: `confirmed by hand, ${at(data, names).en}${note.en}${proof.en}`,
    }
  },
  replayed: ({ outlet }, names) => ({ zh: `重新发往${names.outlet(outlet)}`, en: `sent it again to ${names.outlet(outlet)}` }),
  languageAdded: ({ language }) => ({ zh: `新增语言：${nameOf(language)}`, en: `added the language ${nameOf(language)}` }),
  imported: ({ file }) => ({ zh: `由文件导入：${file}`, en: `imported from the file ${file}` }),
  sealAsked: ({ ground, documentNumber }) => ({
    zh: `申请封存：${ground}（${documentNumber}）`,
    en: `asked to seal it: ${ground} (${documentNumber})`,
  }),
  sealRefused: ({ comment }) => ({ zh: `不同意封存：${comment}`, en: `refused to seal it: ${comment}` }),
  sealConfirmed: () => ({ zh: '同意封存', en: 'confirmed the seal' }),
  sealed: ({ files, kept }) => ({
    zh: `已封存：内容、${countOf(files)} 个文件和 ${countOf(kept)} 份发送记录已销毁，哈希和事件保留`,
    en: `sealed: its words, ${countOf(files)} files and ${countOf(kept)} records of what was sent were destroyed; hashes and events stay`,
  }),
  noted: (data, names) => ({ zh: `已在${at(data, names).zh} 发出更正说明`, en: `a correction note went out on ${at(data, names).en}` }),
  left: ({ outlet, reason }, names) => ({
    zh: `${names.outlet(outlet)}上不作处理，由网站注明：${reason}`,
    en: `left ${names.outlet(outlet)} as it is; the site says so: ${reason}`,
  }),
  givenUp: ({ outlet, reason }, names) => ({
    zh: `放弃向${names.outlet(outlet)}的投送：${reason}`,
    en: `gave up the delivery to ${names.outlet(outlet)}: ${reason}`,
  }),
  remedyChosen: ({ outlet, label, reason }, names) => ({
    zh: `${names.outlet(outlet)}：选择“${inLanguage(label, 'zh')}”${reason ? `：${reason}` : ''}`,
    en: `${names.outlet(outlet)}: chose “${inLanguage(label, 'en')}”${reason ? `: ${reason}` : ''}`,
  }),
  alarm: ({ outlet, kind, reason, state }, names) => {
    const words = alarmKinds[kind as AlarmKind]
    const said = (language: 'zh' | 'en') => [words?.[language], inLanguage(reason, language) || state].filter(Boolean).join(' · ')
    return { zh: `${names.outlet(outlet)}警示：${said('zh')}`, en: `${names.outlet(outlet)} raised an alarm: ${said('en')}` }
  },
  alarmSettled: ({ outlet, settledAs, explanation }, names) => {
    const words = settlements[settledAs as SettledAs]
    return {
      zh: `${names.outlet(outlet)}的警示${words?.zh ?? '已处理'}：${explanation}`,
      en: `settled an alarm of ${names.outlet(outlet)} (${words?.en ?? settledAs}): ${explanation}`,
    }
  },
}

const countOf = (list: unknown) => (Array.isArray(list) ? list.length : 0)

const short = (hash: unknown) => `${String(hash).slice(0, 12)}…`

function nameOf(language: unknown): string {
  try {
    return languageFacts(String(language)).name
  } catch {
    return String(language)
  }
}

/** A reason as the event keeps it, in both languages. */
const inLanguage = (reason: unknown, language: 'zh' | 'en'): string =>
  reason && typeof reason === 'object' ? String((reason as Sentence)[language] ?? '') : String(reason ?? '')
