/** What people do in the office. Chains say who of them may take which step. */
export const roles = [
  { value: 'author', label: { zh: '作者', en: 'Author' } },
  { value: 'translator', label: { zh: '翻译', en: 'Translator' } },
  { value: 'reviewer', label: { zh: '审核', en: 'Reviewer' } },
  { value: 'publisher', label: { zh: '签发', en: 'Publisher' } },
  { value: 'secretariat', label: { zh: '秘书处', en: 'Secretariat' } },
  { value: 'auditor', label: { zh: '监督', en: 'Auditor' } },
  { value: 'administrator', label: { zh: '管理员', en: 'Administrator' } },
  { value: 'systemAdministrator', label: { zh: '系统管理员', en: 'System administrator' } },
  { value: 'securityAdministrator', label: { zh: '安全管理员', en: 'Security administrator' } },
  { value: 'auditAdministrator', label: { zh: '审计管理员', en: 'Audit administrator' } },
] as const

export type Role = (typeof roles)[number]['value']
