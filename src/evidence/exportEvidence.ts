import { activeUser } from '../access/isActive.ts'
import { mayExportEvidence } from '../access/mayExportEvidence.ts'
import { FabuError } from '../errors.ts'
import type { Command } from '../review/command.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { writePack } from './writePack.ts'

/**
 * The evidence pack for a person who may have it; that it was exported is in the security log.
 * @throws {FabuError} 401, 403, 404
 */
export async function exportEvidence({ req, collection, id }: Command): Promise<{ text: string; pack: NodeJS.ReadableStream }> {
  if (!activeUser(req)) throw new FabuError({ code: 'user.none', status: 401, message: { zh: '请先登录。', en: 'Log in first.' } })
  if (!mayExportEvidence({ req })) throw forbidden()
  const text = await uidOf({ req, collection, id })
  const pack = await writePack({ req, text })
  await recordSecurity({ req, type: 'exported', data: { what: 'evidence', text } })
  return { text, pack }
}

async function uidOf({ req, collection, id }: Command): Promise<string> {
  const where = { id: { equals: id } }
  const { docs } = await req.payload.find({ pagination: false, collection, where, draft: true, trash: true, depth: 0, limit: 1, req })
  if (docs[0]?.uid) return docs[0].uid
  throw new FabuError({ code: 'text.none', status: 404, message: { zh: '没有这个文本。', en: 'There is no such text.' } })
}

const forbidden = () =>
  new FabuError({
    code: 'evidence.forbidden',
    status: 403,
    message: {
      zh: '只有签发人、秘书处、监督或管理员可以导出证据包。',
      en: 'Only a publisher, the secretariat, an auditor or an administrator exports evidence.',
    },
  })
