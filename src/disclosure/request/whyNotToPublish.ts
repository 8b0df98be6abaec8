import type { Reason } from '../../errors.ts'
import { personalDataIn, personalWords } from '../personalData.ts'

type Published = { title: string; words: string; names: string[] }

/**
 * Why words that were disclosed to one applicant cannot go to everybody: they tell of a person, or name an applicant (《条例》第十五条). The office's own telephone and
 * address may stand in what it discloses. A refusal repeats neither the value nor the name. Pure.
 */
export function whyNotToPublish({ title, words, names }: Published): Reason[] {
  const parts = [
    { path: 'title', text: title, isAnswer: false },
    { path: 'words', text: words, isAnswer: true },
  ]
  return parts.flatMap(({ path, text, isAnswer }) => [
    ...personalDataIn(text, { isAnswer }).map(({ kind, masked }) => personal({ path, masked, ...personalWords[kind] })),
    ...(names.some((name) => isNamed(text, name)) ? [named(path)] : []),
  ])
}

/** Without width, case and blanks: 张　三 is 张三. A single letter names nobody. */
function isNamed(text: string, name: string): boolean {
  const bare = plain(name)
  return bare.length > 1 && plain(text).includes(bare)
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·・.]/gu, '')

const personal = ({ path, masked, zh, en }: { path: string; masked: string; zh: string; en: string }): Reason => ({
  code: 'request.personal',
  path,
  zh: `含有${zh}（${masked}），公开前请删去。`,
  en: `It holds ${en} (${masked}): take it out before it is published.`,
})

const named = (path: string): Reason => ({
  code: 'request.applicantNamed',
  path,
  zh: '含有申请人的姓名或名称，公开前请删去。',
  en: 'It names an applicant: take the name out before it is published.',
})
