import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { freezeBytes } from '../editions/canonical.ts'
import { snapshot } from '../editions/snapshot.ts'
import { FabuError } from '../errors.ts'
import { idsOf } from '../ids.ts'
import { type Command, mayEdit, requireWords } from '../review/command.ts'
import { siteUrl } from '../siteUrl.ts'
import { draftOf } from './draftOf.ts'
import { recordLink } from './recordLink.ts'
import { makeToken, pathOfToken, tokenHash } from './token.ts'

/** Days a link stands: as many as nobody said otherwise, and at most. */
export const linkDays = { usual: 7, longest: 30 }
/** Characters of a recipient, who stands all over the page, and of a purpose. */
export const linkWords = { recipient: 60, purpose: 200 }

type Asked = { recipient: unknown; purpose: unknown; days?: unknown; follows?: unknown }
/** `address` is told this once: the office keeps but its hash. */
export type MadeLink = { id: string; uid: string; address: string; expiresAt: string }

/**
 * Makes a link by which somebody without an account sees the draft of one text: as it is now, or (`follows`) as it will be
 * each time it is opened. Whoever may edit the text may show it.
 * @throws {FabuError} 400 for words or days that do not do, 401, 403, 404 also for what lies in the trash or is sealed.
 */
export async function makeLink({ req, collection, id, recipient, purpose, days, follows = false }: Command & Asked): Promise<MadeLink> {
  const user = await mayEdit({ req, collection, id })
  const words = wordsOf({ recipient, purpose })
  const lasts = daysOf(days)
  if (typeof follows !== 'boolean') throw wrong('follows', '请选择“仅当前内容”或“随草稿更新”。', 'Say true or false.')
  const now = clockOf(req.payload).now()
  const token = makeToken()
  return inTransaction(req, async () => {
    const doc = await draftOf({ req, collection, where: { id: { equals: id } } })
    if (!doc) throw noText()
    const link = await req.payload.create({
      collection: 'preview-links',
      data: {
        uid: idsOf(req.payload).next(),
        tokenHash: tokenHash(token),
        text: String(doc.uid),
        textCollection: collection,
        ...words,
        follows,
        sha256: freezeBytes(await snapshot({ req, collection, doc })).hash,
        state: 'open',
        madeBy: user.uid ?? user.id,
        madeByName: user.name,
        madeAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + lasts * 86_400_000).toISOString(),
        opens: 0,
      },
      depth: 0,
      req,
    })
    await recordLink({ req, link, type: 'previewLinkMade' })
    const address = (await addressBase(req)) + pathOfToken({ payload: req.payload, token })
    return { id: String(link.id), uid: String(link.uid), address, expiresAt: link.expiresAt }
  })
}

/** Outsiders reach the public address; the office's own often stands behind a wall. Where the site lies on a mere store, the operator names another. */
const addressBase = async ({ payload }: PayloadRequest) => (process.env.FABU_PREVIEW_URL || (await siteUrl(payload))).replace(/\/+$/, '')

const wordsOf = ({ recipient, purpose }: Pick<Asked, 'recipient' | 'purpose'>) => ({
  recipient: requireWords(recipient, {
    path: 'recipient',
    max: linkWords.recipient,
    isLine: true,
    zh: `请写明给谁看（单位或姓名，最多 ${linkWords.recipient} 字）。`,
    en: `Say for whom it is (an office or a name, at most ${linkWords.recipient} characters).`,
  }),
  purpose: requireWords(purpose, {
    path: 'purpose',
    max: linkWords.purpose,
    isLine: true,
    zh: `请写明用途（最多 ${linkWords.purpose} 字）。`,
    en: `Say what for (at most ${linkWords.purpose} characters).`,
  }),
})

function daysOf(days: unknown): number {
  if (days === undefined || days === null) return linkDays.usual
  if (typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= linkDays.longest) return days
  throw wrong('days', `有效期须为 1 至 ${linkDays.longest} 天。`, `A link stands for 1 to ${linkDays.longest} days.`)
}

function wrong(path: string, zh: string, en: string): FabuError {
  const code = `preview.${path}`
  return new FabuError({ code, status: 400, message: { zh, en }, reasons: [{ code, path, zh, en }] })
}

const noText = () =>
  new FabuError({
    code: 'preview.text',
    status: 404,
    message: { zh: '此文本在回收站中或已封存，不能预览。', en: 'This text lies in the trash or is sealed: there is nothing to preview.' },
  })
