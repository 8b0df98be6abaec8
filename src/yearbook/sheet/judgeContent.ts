import type { SheetFacts } from './facts.ts'
import { type Finding, finding, forPerson } from './finding.ts'

/** W1 and M1: what reconciling found and nobody settled fails; that there is nothing else, a person has to say. */
export function judgeSafety({ alarms }: SheetFacts, channels: string[]): Finding {
  const open = alarms.filter(({ channel }) => channels.includes(channel))
  if (open.length > 0)
    return finding(
      'red',
      `${open.length} 条警示未处理：所见与发出的不同、不见了或来历不明`,
      `${open.length} alarms are open: something stands that was not sent so, is gone, or nobody explains`,
      open.map(({ title, outlet, unit }) => ({ name: `${outlet}：${title}`, unit })),
    )
  return forPerson(
    '没有未处理的警示；表述、泄密、链接和舆情须由人核实',
    'No alarm is open; wording, secrets, links and public reaction a person has to see',
  )
}

/** W6: guides that lack elements. An office without services for the public says so. */
export function judgeGuides({ guides, limits }: SheetFacts): Finding {
  if (guides.length === 0)
    return forPerson(
      '网站没有办事指南；没有对外服务的不适用，由人确认',
      'The site has no guides; where the office serves nobody outside this does not apply, as a person confirms',
    )
  const lacking = guides.filter((guide) => guide.lacking.length > 0)
  const [lacks, fail] = [limits.guideLacking.value, limits.guides.value]
  const failing = lacking.filter((guide) => guide.lacking.length >= lacks)
  const verdict = failing.length >= fail ? 'red' : lacking.length > 0 ? 'amber' : 'green'
  return finding(
    verdict,
    `${guides.length} 份指南，${lacking.length} 份要素不全，其中缺 ${lacks} 项及以上的 ${failing.length} 份（${fail} 份否决）`,
    `${guides.length} guides, ${lacking.length} lack elements, ${failing.length} of them ${lacks} or more (${fail} fail)`,
    lacking.map(({ title, unit, lacking: elements }) => ({ name: `${title}：缺${elements.join('、')}`, unit })),
  )
}

/** P4: policies that are public and were never explained. */
export function judgeExplained({ unexplained }: SheetFacts): Finding {
  return unexplained.length > 0
    ? finding(
        'amber',
        `${unexplained.length} 件已公开的政策文件没有解读`,
        `${unexplained.length} public policies are not explained`,
        unexplained.map(({ title, unit, disclosedOn }) => ({ name: `${title}（${disclosedOn} 公开）`, unit })),
      )
    : finding('green', '已公开的政策文件均有解读', 'Every public policy is explained')
}

/** P7: what is published elsewhere and was not reached twice; the links of the pages themselves a person sees, or `fabu site check`. */
export function judgeLinks({ elsewhere: { looked, dead } }: SheetFacts): Finding {
  if (dead.length > 0)
    return finding(
      'amber',
      `他处公开的网址 ${dead.length} 个不可访问`,
      `${dead.length} addresses where things are published elsewhere are not reached`,
      dead.map(({ title, unit, deadSince }) => ({ name: `${title}：自 ${deadSince} 不可访问`, unit })),
    )
  return forPerson(
    `他处公开的网址 ${looked} 个均可访问；网页内的外部链接须由人核实`,
    `${looked} addresses elsewhere are reached; links to other sites in the pages a person has to see`,
  )
}
