import type { PayloadRequest } from 'payload'
import type { Finding, OutletFacts } from '../channels/channel.ts'
import { preflights } from '../channels/preflights.ts'
import { clockOf, shanghaiDay } from '../clock.ts'
import { outletFacts } from '../delivery/outletFacts.ts'
import type { TextDocument } from '../editions/textDocument.ts'
import type { Reason } from '../errors.ts'
import { siteFacts } from '../siteUrl.ts'
import type { Snapshot } from '../snapshot.ts'
import type { TextCollection } from '../texts.ts'
import { targetsOf } from './targets.ts'

export type OutletFindings = { outlet: OutletFacts | null; findings: Finding[] }

/** What every outlet this text goes to would say of it. Shown while writing, enforced at submission and at approval. */
export async function preflightText({
  req,
  collection,
  doc,
  snapshot,
}: {
  req: PayloadRequest
  collection: TextCollection
  doc: TextDocument
  snapshot: Snapshot
}): Promise<OutletFindings[]> {
  const targets = await targetsOf({ req, collection, doc })
  if (targets.length === 0) return [{ outlet: null, findings: [noTarget] }]
  const now = clockOf(req.payload).now()
  const plan = { outlet: null, findings: [...planFindings({ doc, now }), ...guideFindings({ snapshot, now })] }
  const site = await siteFacts(req.payload)
  const found = targets.map((target) => {
    const outlet = outletFacts(target, site)
    return { outlet, findings: preflights[outlet.channel]({ snapshot, outlet }) }
  })
  return [...(plan.findings.length > 0 ? [plan] : []), ...found]
}

/** A text is not published only to be taken down at once: on WeChat that cannot be undone. */
function planFindings({ doc, now }: { doc: TextDocument; now: Date }): Finding[] {
  const publishAt = Math.max(now.getTime(), doc.publishAt ? Date.parse(doc.publishAt) : 0)
  return doc.takeDownAt && Date.parse(doc.takeDownAt) <= publishAt ? [pastTakeDown] : []
}

/** A guide goes out with a day ahead on which somebody looks at it again. */
const guideFindings = ({ snapshot: { facts }, now }: { snapshot: Snapshot; now: Date }): Finding[] =>
  facts.kind === 'service' && facts.reviewBy && facts.reviewBy <= shanghaiDay(now) ? [pastReview] : []

const pastReview: Finding = {
  code: 'service.reviewByPast',
  severity: 'block',
  path: 'reviewBy',
  zh: '下次核对期限须在今天之后。',
  en: 'The day by which it is to be checked again must lie ahead.',
}

const pastTakeDown: Finding = {
  code: 'plan.takeDownPast',
  severity: 'block',
  path: 'takeDownAt',
  zh: '定时撤下的时间已过，或早于发布时间：请改正或清空。',
  en: 'The time to take it down has passed, or comes before it is published: change or clear it.',
}

const noTarget: Finding = {
  code: 'outlets.none',
  severity: 'block',
  path: 'outlets',
  zh: '没有发布窗口：请选择窗口，或在栏目中设置默认窗口。',
  en: 'It goes nowhere: choose outlets, or give its column default ones.',
}

/** The findings that refuse submission, each once, with the outlet's name. */
export function blocksOf(found: OutletFindings[]): Reason[] {
  const reasons = new Map<string, Reason & { outlets: string[] }>()
  for (const { outlet, findings } of found) {
    for (const { severity, ...reason } of findings) {
      if (severity !== 'block') continue
      const known = reasons.get(`${reason.code}#${reason.path ?? ''}#${reason.en}`) ?? { ...reason, outlets: [] }
      if (outlet) known.outlets.push(outlet.name)
      reasons.set(`${reason.code}#${reason.path ?? ''}#${reason.en}`, known)
    }
  }
  return [...reasons.values()].map(({ outlets, zh, en, ...reason }) => ({
    ...reason,
    zh: outlets.length ? `${outlets.join('、')}：${zh}` : zh,
    en: outlets.length ? `${outlets.join(', ')}: ${en}` : en,
  }))
}
