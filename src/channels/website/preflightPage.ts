import type { PageFacts } from '../../snapshot.ts'
import type { Finding } from '../channel.ts'
import { block, warn } from './finding.ts'

/** 条例 Art. 12: the guide names the office that answers, its address, its hours, and how it is reached. */
export function pageFindings({ point }: PageFacts): Finding[] {
  if (!point) return []
  const lacks: [boolean, Finding][] = [
    [!point.name.trim(), block('guide.name', 'pointName', '请填写信息公开工作机构的名称。', 'Name the office that answers requests.')],
    [!point.place.trim(), block('guide.place', 'place', '请填写办公地址。', 'Give its address.')],
    [!point.hours.trim(), block('guide.hours', 'hours', '请填写办公时间。', 'Give its office hours.')],
    [point.telephones.length === 0, block('guide.telephones', 'telephones', '请填写联系电话。', 'Give its telephone number.')],
    [!point.fax, warn('guide.fax', 'fax', '没有传真号码。', 'There is no fax number.')],
    [!point.email, warn('guide.email', 'email', '没有互联网联系方式。', 'There is no e-mail address.')],
  ]
  return lacks.flatMap(([isLacking, finding]) => (isLacking ? [finding] : []))
}
