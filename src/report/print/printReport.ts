import type { Block, PrintedDocument } from '../../documents/document.ts'
import { fill } from '../../documents/fill.ts'
import type { Reporter } from '../../documents/readReporter.ts'
import { type Profile, sectionTitles } from '../form.ts'
import type { Report } from '../makeReport.ts'
import { defaultNarrative, type Narrative } from './narrative.ts'
import { printTable2, printTable3, printTable4 } from './tables.ts'

type Printed = { report: Report; reporter: Reporter; profile: Profile; narrative?: Narrative }

/** The whole report as a document: six sections with the headings of the form, the words, and the three tables. */
export function printReport({ report, reporter, profile, narrative = defaultNarrative }: Printed): PrintedDocument {
  const { year, figures, stated, tables, dealtWith } = report
  const numbers = { ...figures, year, requestFees: stated.requestFees ?? 0 }
  const paragraphs = (words: string[]): Block[] => words.map((text) => ({ kind: 'paragraph', text: fill(text, numbers).text }))
  const [one, two, three, four, five, six] = sectionTitles.map((text): Block => ({ kind: 'heading', text }))
  return {
    title: `${year}年政府信息公开工作年度报告`,
    author: reporter.name,
    blocks: [
      one as Block,
      ...paragraphs(narrative.general),
      two as Block,
      printTable2(tables[2]),
      three as Block,
      printTable3(tables[3], profile),
      four as Block,
      printTable4(tables[4]),
      five as Block,
      // Said by people and by signed reports: no figure is put in.
      ...dealtWith.map((text): Block => ({ kind: 'paragraph', text })),
      ...paragraphs(narrative.problems),
      six as Block,
      ...paragraphs([...narrative.others, ...whereToFind(reporter)]),
    ],
  }
}

const whereToFind = ({ name, siteUrl, contact }: Reporter): string[] => [
  ...(siteUrl ? [`本年度报告的电子版可以在网站 ${siteUrl.replace(/^https?:\/\//, '')} 下载。`] : []),
  ...(contact ? [`如对本年度报告有任何疑问，请联系：${name}，${contact}。`] : []),
]
