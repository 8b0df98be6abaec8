import type { Day } from '../../disclosure/days.ts'
import { amountOf } from '../limitWords.ts'
import { lastDay } from '../standards.ts'
import type { SheetFacts } from './facts.ts'
import { type Finding, finding, forPerson } from './finding.ts'

type Office = SheetFacts['office']

/** P9: site tags come from the office's settings, column tags from the columns; the site puts them on every page. */
export function judgeTags({ office, columns }: SheetFacts): Finding {
  const missing = lacking(office, { siteName: 'SiteName', siteUrl: 'SiteDomain', siteIdCode: 'SiteIDCode' })
  const bare = columns.filter(({ isDescribed }) => !isDescribed)
  if (missing.length + bare.length === 0) return finding('green', '站点和栏目标签齐全', 'Tags of site and columns are there')
  return finding(
    'amber',
    `站点缺 ${missing.length} 项标签，${bare.length} 个栏目缺说明或关键词`,
    `The site lacks ${missing.length} tags, ${bare.length} columns lack a description or keywords`,
    [...missing.map((name) => ({ name, unit: '' })), ...bare],
  )
}

/** P10: by the newest inspection of it, while what somebody looked at still holds. */
export function judgeIpv6({ ipv6, today, limits }: SheetFacts): Finding {
  if (!ipv6 || isOld({ on: ipv6.on, today, limits })) {
    const { zh, en } = amountOf('answer', limits.answer.value)
    return forPerson(`${zh}内没有 IPv6 检测记录`, `No inspection of IPv6 within ${en}`)
  }
  const isEnough = ipv6.share >= limits.ipv6.value
  return finding(isEnough ? 'green' : 'amber', `${ipv6.on} 检测：支持率 ${ipv6.share}%`, `${ipv6.share} % on ${ipv6.on}`)
}

/** P11: the entry is on every page once the site has its code. */
export const judgeErrorEntry = ({ office }: SheetFacts): Finding =>
  office.siteIdCode
    ? finding('green', `页脚有入口，网站标识码 ${office.siteIdCode}`, `On the foot of every page, by the code ${office.siteIdCode}`)
    : finding('amber', '没有填写网站标识码，页脚没有入口', 'The site has no code, so the entry is missing')

/** P12: what the foot of every page shows. */
export function judgeMarks({ office }: SheetFacts): Finding {
  const missing = lacking(office, {
    mark: '党政机关网站标识',
    siteIdCode: '网站标识码',
    icp: 'ICP 备案号',
    policeRecord: '公安备案号',
    sponsor: '主办单位',
    contact: '联系方式',
  })
  return missing.length > 0
    ? finding(
        'amber',
        `缺 ${missing.length} 项`,
        `${missing.length} are missing`,
        missing.map((name) => ({ name, unit: '' })),
      )
    : finding('green', '页脚标识齐全', 'The foot of every page has them all')
}

/** Whether what somebody looked at is too long ago to answer for today. */
export const isOld = ({ on, today, limits }: Pick<SheetFacts, 'today' | 'limits'> & { on: Day }) =>
  lastDay({ key: 'answer', limits, from: on }) < today

const lacking = (office: Office, names: Partial<Record<keyof Office, string>>): string[] =>
  Object.entries(names).flatMap(([key, name]) => (office[key as keyof Office].trim() ? [] : [name]))
