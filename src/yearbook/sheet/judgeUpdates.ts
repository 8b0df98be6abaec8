import { windowWords } from '../limitWords.ts'
import type { Freshness } from '../readFreshness.ts'
import { freshnessWords } from '../words.ts'
import type { SheetFacts } from './facts.ts'
import { type Finding, finding, type Shown } from './finding.ts'

const shown = ({ name, unit, lastOn, state }: Freshness): Shown => ({
  name: `${name}：${freshnessWords[state].zh}${lastOn ? `，最近更新 ${lastOn}` : ''}`,
  unit,
})

const isOver = ({ state }: Freshness) => state === 'stale' || state === 'blank'

/** W3 and M2: everything of a kind against its window; one that is over fails. */
export function judgeWindow({ freshness, limits }: SheetFacts, of: 'home' | 'account'): Finding {
  const judged = freshness.filter((one) => one.of === of && one.state !== 'drill')
  const words = windowWords(of, limits)
  if (judged.length === 0) return finding('person', '没有正式使用的窗口', 'Nothing of this kind is live')
  const over = judged.filter(isOver)
  if (over.length > 0) return finding('red', `${words.zh}，${over.length} 个超期`, `${words.en}: ${over.length} are over`, over.map(shown))
  const near = judged.filter(({ state }) => state === 'near')
  if (near.length > 0)
    return finding('amber', `${words.zh}，${near.length} 个临近`, `${words.en}: ${near.length} will soon be over`, near.map(shown))
  return finding('green', words.zh, words.en, judged.map(shown))
}

/** W4: news and notices not renewed, others not renewed, blank ones, each against its number; any at all is a warning. */
export function judgeColumns({ freshness, limits }: SheetFacts): Finding {
  const columns = freshness.filter(({ of }) => of === 'column')
  if (columns.length > 0 && columns.every(({ state }) => state === 'drill'))
    return finding('person', '网站在演练，不评', 'The site is a drill and is not judged')
  const stale = columns.filter(({ state }) => state === 'stale')
  const renewed = stale.filter(({ window }) => window === 'news' || window === 'notice')
  const others = stale.filter((one) => !renewed.includes(one))
  const blank = columns.filter(({ state }) => state === 'blank')
  const [r, o, b] = [limits.staleRenewed.value, limits.staleOthers.value, limits.blank.value]
  const isFailing = renewed.length >= r || others.length >= o || blank.length >= b
  const zh = `动态、通知、政策类超期 ${renewed.length} 个（${r} 个否决），其他应更新栏目超期 ${others.length} 个（${o} 个否决），空白栏目 ${blank.length} 个（${b} 个否决）`
  const en = `News, notices and policies stale: ${renewed.length} (${r} fail); others stale: ${others.length} (${o} fail); blank: ${blank.length} (${b} fail)`
  const over = [...stale, ...blank]
  return finding(isFailing ? 'red' : over.length > 0 ? 'amber' : 'green', zh, en, over.map(shown))
}

/** P1: the columns of policies. */
export function judgePolicies({ freshness, columns }: SheetFacts): Finding {
  const uids = columns.filter(({ type }) => type === '政策文件').map(({ uid }) => uid)
  const judged = freshness.filter(({ of, uid, state }) => of === 'column' && uids.includes(uid) && state !== 'drill')
  if (judged.length === 0) return finding('amber', '没有政策文件栏目，或在演练', 'There is no column of policies, or it is a drill')
  const over = judged.filter(isOver)
  return over.length > 0
    ? finding('amber', `${over.length} 个政策文件栏目超期未更新`, `${over.length} columns of policies are not renewed`, over.map(shown))
    : finding('green', '政策文件栏目按期更新', 'Columns of policies are renewed', judged.map(shown))
}

/** P5: blank columns, each of them. */
export function judgeBlank({ freshness }: SheetFacts): Finding {
  const blank = freshness.filter(({ of, state }) => of === 'column' && state === 'blank')
  return blank.length > 0
    ? finding('amber', `${blank.length} 个空白栏目`, `${blank.length} blank columns`, blank.map(shown))
    : finding('green', '没有空白栏目', 'No column is blank')
}
