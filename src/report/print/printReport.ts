import type { Block, PrintedDocument } from '../../documents/document.ts'
import type { Reporter } from '../../documents/readReporter.ts'
import { type Edition, formWords } from '../english/formWords.ts'
import { dealtWithEnglish, englishNarrative } from '../english/narrative.ts'
import { type Profile, sectionTitles } from '../form.ts'
import type { Report } from '../report.ts'
import { type Comparison, noComparison } from '../years/comparison.ts'
import { defaultNarrative, type Narrative } from './narrative.ts'
import { printComparison } from './printComparison.ts'
import { sayLines, tellable } from './sayNumbers.ts'
import { printTable2, printTable3, printTable4 } from './tables.ts'

type Printed = { report: Report; reporter: Reporter; profile: Profile; narrative?: Narrative; comparison?: Comparison; edition?: Edition }

/** The whole report as a document: six sections with the headings of the form, the words, the three tables, and after them the main numbers over the years; in Chinese or as its English edition. */
export function printReport({ report, reporter, profile, narrative, comparison = noComparison, edition = 'zh' }: Printed): PrintedDocument {
  const { year, tables } = report
  const isEnglish = edition === 'en'
  const words = narrative ?? (isEnglish ? englishNarrative : defaultNarrative)
  // Said by people and by signed reports: no figure is put in.
  const dealtWith = isEnglish ? dealtWithEnglish(report) : report.dealtWith
  const numbers = tellable(report)
  const paragraphs = (lines: string[]): Block[] => sayLines(lines, numbers).map((text) => ({ kind: 'paragraph', text }))
  const [one, two, three, four, five, six] = sectionTitles.map((text): Block => ({ kind: 'heading', text: formWords(edition)(text) }))
  return {
    title: isEnglish ? `Annual Report on Open Government Information ${year}` : `${year}年政府信息公开工作年度报告`,
    author: reporter.name,
    ...(isEnglish ? { language: 'en' as const } : {}),
    blocks: [
      one as Block,
      ...paragraphs(words.general),
      two as Block,
      printTable2(tables[2], edition),
      three as Block,
      printTable3(tables[3], profile, edition),
      four as Block,
      printTable4(tables[4], edition),
      five as Block,
      ...dealtWith.map((text): Block => ({ kind: 'paragraph', text })),
      ...paragraphs(words.problems),
      six as Block,
      ...paragraphs([...words.others, ...(isEnglish ? whereToFindEnglish(reporter) : whereToFind(reporter))]),
      ...printComparison(comparison, edition),
    ],
  }
}

const hostOf = (siteUrl: string) => siteUrl.replace(/^https?:\/\//, '')

const whereToFind = ({ name, siteUrl, contact }: Reporter): string[] => [
  ...(siteUrl ? [`本年度报告的电子版可以在网站 ${hostOf(siteUrl)} 下载。`] : []),
  ...(contact ? [`如对本年度报告有任何疑问，请联系：${name}，${contact}。`] : []),
]

const whereToFindEnglish = ({ name, siteUrl, contact }: Reporter): string[] => [
  ...(siteUrl ? [`This report can be downloaded at ${hostOf(siteUrl)}.`] : []),
  ...(contact ? [`Questions on this report are answered by ${name}: ${contact}.`] : []),
]
