import { escapeHtml } from '../../richtext/walk.ts'
import type { Facts, Thing } from '../store.ts'
import { articlesOf } from '../wechat/drafts.ts'
import { type PageAnswer, plainAnswer } from './answers.tsx'

/** What stands in the frame: styles of its own are let in, scripts and everything else are not. */
const policy = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"

/** The text of one thing as the outlet holds it, for its frame. `number` counts the articles of a push from 1. */
export function contentAnswer({ thing, number }: { thing: Thing; number: number }): PageAnswer {
  const html = `<!doctype html><html><head><meta charset="utf-8"><title>.</title></head><body>${bodyOf(thing, number)}</body></html>`
  return plainAnswer(200, 'text/html; charset=utf-8', html, { 'content-security-policy': policy, 'x-frame-options': 'SAMEORIGIN' })
}

function bodyOf({ kind, facts, outlet, ...thing }: Thing, number: number): string {
  if (kind === 'weibo.post') return `<p dir="auto">${escapeHtml(String(facts.status))}</p>`
  if (kind === 'portal.submission')
    return String((facts.data as Facts).contentHtml ?? escapeHtml(String((facts.data as Facts).reason ?? '')))
  const content = String(articlesOf({ kind, facts, outlet, ...thing })[number - 1]?.content ?? '')
  // Pictures lie at the stand-in's own address, which only this machine can open.
  return content.replace(/src="http:\/\/127\.0\.0\.1:\d+\/wechat\/[\w-]+\/files\/([\w-]+)"/g, `src="/sandbox/files/${outlet}/$1"`)
}
