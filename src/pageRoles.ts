/**
 * What a page of the site is for, where the law or the site counts on it: the entries of 政府信息公开 (条例 Art. 12, 20, 29, 49),
 * what the office is, and its word on accessibility. `columnType` is ColumnType of the 网页设计规范; empty where it names none that fits.
 */
export const pageRoles = {
  guide: { name: { zh: '政府信息公开指南', en: 'Guide to open information' }, columnType: '信息公开指南' },
  system: { name: { zh: '政府信息公开制度', en: 'Rules on open information' }, columnType: '政策文件' },
  catalogue: { name: { zh: '法定主动公开内容（目录）', en: 'Catalogue of what is disclosed' }, columnType: '信息公开目录' },
  annualReports: { name: { zh: '政府信息公开年报', en: 'Annual reports' }, columnType: '信息公开年报' },
  onRequest: { name: { zh: '依申请公开', en: 'Information on request' }, columnType: '依申请公开' },
  functions: { name: { zh: '机构职能', en: 'What the office does' }, columnType: '机构职能' },
  leaders: { name: { zh: '负责人信息', en: 'Who leads the office' }, columnType: '负责人信息' },
  accessibility: { name: { zh: '无障碍说明', en: 'Accessibility statement' }, columnType: '' },
} as const

export type PageRole = keyof typeof pageRoles

export const isPageRole = (value: unknown): value is PageRole => typeof value === 'string' && Object.hasOwn(pageRoles, value)

/** The entries of 政府信息公开, in the order they stand in on the home page and in the foot. */
export const disclosureRoles: readonly PageRole[] = ['guide', 'system', 'catalogue', 'annualReports', 'onRequest']
