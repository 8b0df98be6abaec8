import type { PayloadRequest } from 'payload'
import { activeUser } from '../access/isActive.ts'
import { mayAudit } from '../access/mayAudit.ts'
import { FabuError } from '../errors.ts'

/** @throws {FabuError} 401 for strangers, 403 unless auditor or audit administrator. */
export function requireAuditor(req: PayloadRequest): void {
  if (!activeUser(req)) throw new FabuError({ code: 'user.none', status: 401, message: { zh: '请先登录。', en: 'Log in first.' } })
  if (mayAudit({ req })) return
  throw new FabuError({
    code: 'audit.forbidden',
    status: 403,
    message: { zh: '只有监督或审计管理员可以进入查证室。', en: "Only an auditor or audit administrator enters the auditor's room." },
  })
}
