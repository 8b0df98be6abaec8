import { roles } from '../access/roles.ts'
import { channelKinds } from '../channels/channel.ts'
import { FabuError, type Reason } from '../errors.ts'
import { isLanguage } from '../languages.ts'
import type { OfficePlan } from './plan.ts'

/**
 * Reads a plan from JSON. Checks what ties it together; what single values may be is checked on saving.
 * @throws {FabuError} `plan.wrong` with every reason.
 */
export function readPlan(source: string): OfficePlan {
  const plan = parse(source) as OfficePlan
  const reasons: Reason[] = []
  const say = (path: string, zh: string, en: string) => reasons.push({ code: 'plan.wrong', path, zh, en })
  for (const list of ['languages', 'units', 'people', 'outlets', 'columns'] as const) {
    if (!Array.isArray(plan[list])) say(list, '必须是列表。', 'Must be a list.')
  }
  if (!plan.name?.zh) say('name.zh', '缺少机构名称。', 'The name of the office is missing.')
  if (reasons.length > 0) throw wrong(reasons)

  const units = new Set(plan.units.map(({ key }) => key))
  const outlets = new Set(plan.outlets.map(({ key }) => key))
  const people = new Set(plan.people.map(({ key }) => key))
  plan.siteName ??= plan.name
  for (const code of plan.languages)
    if (!isLanguage(code)) say('languages', `未知语言 ${String(code)}。`, `Unknown language ${String(code)}.`)
  for (const { key, head, deputies = [] } of plan.units) {
    for (const person of [head, ...deputies])
      if (person && !people.has(person)) say(`units.${key}`, `没有人员 ${person}。`, `There is nobody called ${person}.`)
  }
  for (const person of plan.people) {
    if (person.unit && !units.has(person.unit))
      say(`people.${person.key}.unit`, `没有处室 ${person.unit}。`, `There is no unit ${person.unit}.`)
    for (const role of person.roles ?? [])
      if (!roles.some(({ value }) => value === role)) say(`people.${person.key}.roles`, `未知角色 ${role}。`, `Unknown role ${role}.`)
  }
  if (!plan.people.some((person) => person.roles?.includes('administrator')))
    say('people', '至少要有一位管理员。', 'There must be an administrator.')
  for (const { key, channel, unit } of plan.outlets) {
    if (!channelKinds.includes(channel)) say(`outlets.${key}.channel`, `未知渠道 ${channel}。`, `Unknown channel ${channel}.`)
    if (unit && !units.has(unit)) say(`outlets.${key}.unit`, `没有处室 ${unit}。`, `There is no unit ${unit}.`)
  }
  for (const { key, unit, outlets: defaults = {} } of plan.columns) {
    if (unit && !units.has(unit)) say(`columns.${key}.unit`, `没有处室 ${unit}。`, `There is no unit ${unit}.`)
    for (const outlet of Object.values(defaults).flat())
      if (outlet && !outlets.has(outlet)) say(`columns.${key}.outlets`, `没有窗口 ${outlet}。`, `There is no outlet ${outlet}.`)
  }
  if (reasons.length > 0) throw wrong(reasons)
  return { twoFactor: 'deciders', ...plan, isSample: false }
}

function parse(source: string): unknown {
  try {
    const value: unknown = JSON.parse(source)
    if (value && typeof value === 'object' && !Array.isArray(value)) return value
  } catch {
    // Told below like any other file that is no plan.
  }
  throw wrong([{ code: 'plan.json', zh: '文件不是 JSON 对象。', en: 'The file is not a JSON object.' }])
}

const wrong = (reasons: Reason[]) =>
  new FabuError({ code: 'plan.wrong', status: 400, message: { zh: '机构方案有误：', en: 'The plan of the office is wrong:' }, reasons })
