import type { TopicFacts } from '../../snapshot.ts'
import type { Finding } from '../channel.ts'
import { block } from './finding.ts'

/** A topic has groups, each of them holds something, and each has its heading in every language. */
export function topicFindings({ groups, headings }: TopicFacts): Finding[] {
  if (groups.length === 0) return [block('topic.groups', 'groups', '专题没有内容：请至少添加一组。', 'The topic is empty: add a group.')]
  const empty = groups.flatMap(({ items }, index) => (items.length === 0 ? [index + 1] : []))
  return [
    ...empty.map((number) => block('topic.group', 'groups', `第 ${number} 组没有内容。`, `Group ${number} is empty.`)),
    ...(headings.length === groups.length
      ? []
      : [
          block(
            'topic.headings',
            'groupHeadings',
            `有 ${groups.length} 组内容，却有 ${headings.length} 个标题：请每行写一个。`,
            `There are ${groups.length} groups and ${headings.length} headings: write one a line.`,
          ),
        ]),
  ]
}
