import { languageFacts } from '../../languages.ts'
import { plainTextOf } from '../../richtext/walk.ts'
import type { Snapshot } from '../../snapshot.ts'
import { shownTree } from '../../snapshotTree.ts'
import { countWeibo } from './count.ts'
import { weiboLimits } from './limits.ts'

/** The words of a post and whether something had to be left out. `isTooLong`: not even title and link fit. */
export type WeiboText = { status: string; isTrimmed: boolean; isTooLong: boolean }

/** 【title】digest link, within 140 characters. The digest is cut between words, never the link or the title. */
export function weiboText({ snapshot, link }: { snapshot: Snapshot; link: string }): WeiboText {
  const title = `【${oneLine(snapshot.title)}】`
  const digest = digestOf(snapshot)
  const space = weiboLimits.characters - countWeibo(`${title} ${link}`)
  const shown = shorten({ text: digest, space, language: languageFacts(snapshot.language).tag })
  return { status: `${title}${shown} ${link}`, isTrimmed: shown !== digest, isTooLong: space < 0 }
}

/** What the post says of the text: its summary, else how it begins. */
export const digestOf = (snapshot: Snapshot) => oneLine(snapshot.summary || plainTextOf(shownTree(snapshot)))

/** As much of a text as fits, ending between words; within a word between graphemes, so no character is torn. */
export function shorten({ text, space, language }: { text: string; space: number; language: string }): string {
  if (countWeibo(text) <= space) return text
  const cut = take(text, space - 1, language, 'word') || take(text, space - 1, language, 'grapheme')
  return cut ? `${cut}…` : ''
}

function take(text: string, space: number, language: string, granularity: 'word' | 'grapheme') {
  let taken = ''
  for (const { segment } of new Intl.Segmenter(language, { granularity }).segment(text)) {
    if (countWeibo(taken + segment) > space) break
    taken += segment
  }
  return taken.trimEnd()
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
