import type { Actor } from '../trail/chain.ts'
import { type Break, checkLinks, type LinkRow } from '../trail/links.ts'

/** Everything the security log tells of, as its filter shows it. */
export const securityTypes = [
  { value: 'officeSetUp', label: { zh: '设立机构', en: 'Office set up' } },
  { value: 'loggedIn', label: { zh: '登录', en: 'Logged in' } },
  { value: 'loginFailed', label: { zh: '登录失败', en: 'Log-in failed' } },
  { value: 'lockedOut', label: { zh: '账号锁定', en: 'Locked out' } },
  { value: 'unlocked', label: { zh: '解除锁定', en: 'Unlocked' } },
  { value: 'loggedOut', label: { zh: '退出', en: 'Logged out' } },
  { value: 'sessionsEnded', label: { zh: '会话终止', en: 'Sessions ended' } },
  { value: 'passwordChanged', label: { zh: '本人改密码', en: 'Password changed' } },
  { value: 'passwordSet', label: { zh: '他人设密码', en: 'Password set by another' } },
  { value: 'secondStepEnrolled', label: { zh: '启用两步登录', en: 'Second step enrolled' } },
  { value: 'secondStepRemoved', label: { zh: '停用两步登录', en: 'Second step removed' } },
  { value: 'recoveryCodeUsed', label: { zh: '使用恢复码', en: 'Recovery code used' } },
  { value: 'userCreated', label: { zh: '新增用户', en: 'User created' } },
  { value: 'userChanged', label: { zh: '更改用户', en: 'User changed' } },
  { value: 'rightsAsked', label: { zh: '申请变更权限', en: 'Rights asked for' } },
  { value: 'rightsConfirmed', label: { zh: '确认变更权限', en: 'Rights confirmed' } },
  { value: 'rightsRefused', label: { zh: '拒绝变更权限', en: 'Rights refused' } },
  { value: 'settingsChanged', label: { zh: '更改设置', en: 'Settings changed' } },
  { value: 'outletResumed', label: { zh: '恢复窗口', en: 'Outlet resumed' } },
  { value: 'previewLinkMade', label: { zh: '发出预览链接', en: 'Preview link made' } },
  { value: 'previewLinkRevoked', label: { zh: '撤销预览链接', en: 'Preview link revoked' } },
  { value: 'previewLinkOpened', label: { zh: '首次打开预览链接', en: 'Preview link first opened' } },
  { value: 'exported', label: { zh: '导出', en: 'Exported' } },
  { value: 'looked', label: { zh: '查看敏感记录', en: 'Looked at sensitive records' } },
  { value: 'archived', label: { zh: '归档日志', en: 'Log archived' } },
] as const

export type SecurityType = (typeof securityTypes)[number]['value']

/** What a row's hash covers. `ip` is empty where a command of the machine itself did it. */
export type SecurityBody = {
  schema: 1
  uid: string
  seq: number
  type: SecurityType
  at: string
  actor: Actor
  ip: string
  data: Record<string, unknown>
  previous: string
}

/** A row as the database keeps it. */
export type SecurityRow = LinkRow & { type: string; at: string; person: string; personName: string; ip: string }

/** What the columns beside a body must say. */
export const copiesOf = (body: SecurityBody) => ({
  uid: body.uid,
  seq: body.seq,
  type: body.type,
  at: body.at,
  person: body.actor?.uid ?? '',
  personName: body.actor?.name ?? '',
  ip: body.ip,
})

/** Recomputes a stretch of the log. `after` is what stands before its first row. */
export const checkSecurityRows = (rows: SecurityRow[], after?: { seq: number; hash: string }): Break[] =>
  checkLinks({ rows, copiesOf, ...(after ? { after } : {}) })
