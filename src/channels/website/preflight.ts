import { reservedSlugs } from '../../site/paths.ts'
import type { Snapshot } from '../../snapshot.ts'
import type { Finding, Preflight } from '../channel.ts'
import { block, warn } from './finding.ts'
import { bodyFindings } from './preflightBody.ts'
import { factsFindings } from './preflightFacts.ts'

/** Longest title the site takes, in characters. */
export const longestTitle = 200

/**
 * What stands in the way of a text on the site: what readers, 《政府网站发展指引》 or accessibility
 * (GB/T 37668, WCAG 2.1 AA) cannot do without blocks; what merely serves them worse warns. Pure.
 */
export const preflightWebsite: Preflight = ({ snapshot }) => [
  ...titleFindings(snapshot),
  ...placeFindings(snapshot),
  ...(snapshot.summary.trim()
    ? []
    : [
        warn(
          'summary.missing',
          'summary',
          '没有摘要，列表、订阅和搜索结果将缺少说明。',
          'There is no summary; lists, feeds and search results will lack a description.',
        ),
      ]),
  ...bodyFindings(snapshot),
  ...factsFindings(snapshot.facts),
]

function titleFindings({ title }: Snapshot): Finding[] {
  if (!title.trim()) return [block('title.missing', 'title', '请填写标题。', 'Give the text a title.')]
  const length = [...title].length
  if (length <= longestTitle) return []
  return [
    block(
      'title.long',
      'title',
      `标题有 ${length} 个字，网站最多 ${longestTitle} 个。`,
      `The title has ${length} characters; the site takes ${longestTitle}.`,
    ),
  ]
}

function placeFindings({ slug, kind, column }: Snapshot): Finding[] {
  const findings: Finding[] = []
  if (!slug) findings.push(block('slug.missing', 'slug', '请填写网址名。', 'Give the text a slug for its address.'))
  else if (!isSafeSlug(slug)) {
    findings.push(
      block(
        'slug.form',
        'slug',
        '网址名只能由字母、数字和中间的“-”“_”“.”组成。',
        'A slug consists of letters and digits, with "-", "_" or "." between them.',
      ),
    )
  } else if ((kind === 'page' && reservedSlugs.includes(slug)) || (kind === 'topic' && slug === 'index')) {
    findings.push(
      block(
        'slug.reserved',
        'slug',
        `网址名“${slug}”由网站自己使用，请换一个。`,
        `The site itself uses the slug "${slug}"; choose another.`,
      ),
    )
  }
  if (kind !== 'page' && kind !== 'topic' && !column) findings.push(block('column.missing', 'column', '请选择栏目。', 'Choose a column.'))
  return findings
}

/** A slug becomes a file's name, so nothing that could leave its folder passes. */
export const isSafeSlug = (slug: string) => slug.length <= 200 && /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/iu.test(slug)
