import type { PayloadRequest } from 'payload'
import type { Finding, OutletFacts } from '../channels/channel.ts'
import { preflights } from '../channels/preflights.ts'
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
  const site = await siteFacts(req.payload)
  return targets.map((target) => {
    const outlet = outletFacts(target, site)
    return { outlet, findings: preflights[outlet.channel]({ snapshot, outlet }) }
  })
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
