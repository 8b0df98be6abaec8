import type { Payload } from 'payload'
import type { Origin } from '../../ledger/count.ts'
import type { Service } from '../../payload-types.ts'
import type { SheetFacts } from './facts.ts'

/** The eight elements a guide has (国办秘函〔2019〕19号, 服务不实用), by the fields that hold them. */
const elements = {
  title: '事项名称',
  basis: '设定依据',
  conditions: '申请条件',
  materials: '办理材料',
  place: '办理地点',
  hours: '办理时间',
  telephones: '联系电话',
  procedure: '办理流程',
} as const satisfies Partial<Record<keyof Service, string>>

/** The guides that stand on the site in Chinese, and which elements each lacks. */
export async function readGuides({ payload, origin }: { payload: Payload; origin: Origin }): Promise<SheetFacts['guides']> {
  const { docs } = await payload.find({
    collection: 'services',
    where: { and: [{ _status: { equals: 'published' } }, { language: { equals: 'zh' } }] },
    limit: 0,
    pagination: false,
    depth: 1,
    locale: 'zh',
  })
  const standing = await standingOf({ payload, origin, texts: docs.map(({ uid }) => uid ?? '') })
  return docs
    .filter(({ uid }) => standing.has(uid ?? ''))
    .map((guide) => ({
      title: guide.title ?? '',
      unit: guide.unit && typeof guide.unit === 'object' ? guide.unit.name : '',
      lacking: Object.entries(elements).flatMap(([key, name]) => (isThere(guide[key as keyof typeof elements]) ? [] : [name])),
    }))
}

const isThere = (value: string | string[] | null | undefined) =>
  Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== ''

/** A text that was withdrawn keeps its approval, and stands nowhere. */
async function standingOf({ payload, origin, texts }: { payload: Payload; origin: Origin; texts: string[] }): Promise<Set<string>> {
  if (texts.length === 0) return new Set()
  const { docs } = await payload.find({
    collection: 'standings',
    where: { and: [{ origin: { equals: origin } }, { text: { in: texts } }] },
    select: { text: true },
    limit: 0,
    pagination: false,
    depth: 0,
  })
  return new Set(docs.map(({ text }) => text))
}
