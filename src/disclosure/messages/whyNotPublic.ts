import type { Reason } from '../../errors.ts'
import { personalDataIn, personalWords } from '../personalData.ts'

type Published = { isPublic?: unknown; publicSubject?: unknown; publicWords?: unknown; reply?: unknown }

/**
 * Why an answer cannot be marked for publication as it stands: the question has no words of its own for the public, or question or answer tell of a
 * person (《政府信息公开条例》第十五条). Nothing where it is not marked.
 */
export function whyNotPublic({ isPublic, publicSubject, publicWords, reply }: Published): Reason[] {
  if (isPublic !== true) return []
  const parts = [
    { path: 'publicSubject', text: textOf(publicSubject), isAnswer: false },
    { path: 'publicWords', text: textOf(publicWords), isAnswer: false },
    { path: 'reply', text: textOf(reply), isAnswer: true },
  ]
  return parts.flatMap(({ path, text, isAnswer }) => [
    ...(text ? [] : [empty(path)]),
    ...personalDataIn(text, { isAnswer }).map(({ kind, masked }) => personal({ path, masked, ...personalWords[kind] })),
  ])
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const empty = (path: string): Reason => ({
  code: 'message.publicWords',
  path,
  zh: '公开的留言须另写主题、内容（略去留言人信息），并有答复。',
  en: 'What is published has a subject and a question in words of their own, without the asker, and an answer.',
})

const personal = ({ path, masked, zh, en }: { path: string; masked: string; zh: string; en: string }): Reason => ({
  code: 'message.personal',
  path,
  zh: `含有${zh}（${masked}），公开前请删去。`,
  en: `It holds ${en} (${masked}): take it out before it is published.`,
})
