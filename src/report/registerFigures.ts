import type { CollectionSlug } from 'payload'
import { type Figure, kindInYear, type Scope } from './figures.ts'
import { inYear, notVoid, validInYear } from './within.ts'

/**
 * What the registers count beside the figures a report has always told: each register feeds a number, so that nothing is entered that counts nowhere. Reviews and lawsuits are table 4,
 * statements table 2, and what became of last year's problems stands in section five.
 */
export const registerFigures: Figure[] = [
  onDay({
    key: 'documentsDisclosed',
    collection: 'documents',
    day: 'disclosedOn',
    zh: '主动公开公文',
    en: 'Documents made public',
    sentence: { zh: '公开日期在本年的公文，不论何年制发。', en: 'Documents made public in the year, whenever they were made.' },
  }),
  onDay({
    key: 'documentsFiled',
    collection: 'documents',
    day: 'filedOn',
    zh: '公文备案',
    en: 'Documents filed',
    sentence: { zh: '备案日期在本年的公文；退回改正的也计。', en: 'Documents filed in the year, those to be corrected among them.' },
  }),
  onDay({
    key: 'documentsReviewed',
    collection: 'documents',
    day: 'reviewedOn',
    zh: '现行文件审查',
    en: 'Documents reviewed',
    sentence: { zh: '最近一次审查在本年的公文，每件计 1。', en: 'Documents whose last review was in the year; each counts once.' },
  }),
  onDay({
    key: 'budgetsPublished',
    collection: 'budgets',
    day: 'publishedOn',
    zh: '公开预算、决算',
    en: 'Budgets and accounts made public',
    sentence: {
      zh: '公开日期在本年的预算和决算，本部门与所属单位各计 1 份。',
      en: 'Budgets and accounts made public in the year, the office’s own and those of units below it, each on its own.',
    },
  }),
  feeOnDay({
    ...{ key: 'feesAsked', day: 'feeAskedOn', zh: '发出信息处理费收费通知', en: 'Notices of a fee sent' },
    sentence: {
      zh: '本年发出、未撤回的收费通知，每件申请计 1。',
      en: 'Notices of a fee sent in the year and not taken back; one an application.',
    },
  }),
  feeOnDay({
    ...{ key: 'feesPaid', day: 'feePaidOn', zh: '缴纳信息处理费', en: 'Fees paid' },
    sentence: {
      zh: '本年缴清信息处理费的申请，每件计 1；金额见信息处理费。',
      en: 'Applications whose fee was paid in the year; its amount is told apart.',
    },
  }),
  {
    key: 'elsewhere',
    collection: 'elsewhere',
    zh: '在其他平台公开的法定事项',
    en: 'Items published on other sites',
    sentence: {
      zh: '截至年末在其他平台公开、未作废的法定主动公开事项。',
      en: 'Items the law bids to publish that stood on another site by the end of the year.',
    },
    where: ({ year, origin }) => ({
      and: [{ origin: { equals: origin } }, { since: { greater_than: '' } }, { since: { less_than_equal: `${year}-12-31` } }, notVoid],
    }),
  },
  {
    key: 'suggestions',
    collection: 'messages',
    zh: '答复建议',
    en: 'Suggestions answered',
    sentence: { zh: '本年答复的建议。', en: 'Suggestions answered in the year.' },
    where: kindInYear('repliedOn', 'suggestion'),
  },
  {
    key: 'siteErrors',
    collection: 'messages',
    zh: '答复“我为政府网站找错”',
    en: 'Reports of errors on the site answered',
    sentence: { zh: '本年答复的“我为政府网站找错”留言。', en: 'Reports of errors on the site answered in the year.' },
    where: kindInYear('repliedOn', 'siteError'),
  },
  {
    key: 'briefings',
    collection: 'activities',
    zh: '情况通报会',
    en: 'Consular briefings held',
    sentence: { zh: '本年登记的“情况通报会”，每次计 1。', en: 'Consular briefings held in the year.' },
    where: kindInYear('heldOn', 'briefing'),
  },
  {
    key: 'ipv6Inspections',
    collection: 'inspections',
    zh: 'IPv6 支持率检测',
    en: 'Inspections of the IPv6 share',
    sentence: { zh: '本年登记的 IPv6 支持率检测，每次计 1。', en: 'Inspections of the IPv6 share in the year.' },
    where: kindInYear('inspectedOn', 'ipv6'),
  },
  {
    key: 'accessibilityInspections',
    collection: 'inspections',
    zh: '适老化与无障碍检测',
    en: 'Inspections of accessibility',
    sentence: { zh: '本年登记的适老化与无障碍检测，每次计 1。', en: 'Inspections of accessibility in the year.' },
    where: kindInYear('inspectedOn', 'accessibility'),
  },
  share({
    key: 'ipv6Share',
    kind: 'ipv6',
    zh: 'IPv6 支持率（%）',
    en: 'IPv6 share (%)',
    sentence: {
      zh: '本年各次 IPv6 支持率检测所得比率中最低的一个；本年没有检测的不列。',
      en: 'The lowest share an inspection of IPv6 measured in the year; told of no year without one.',
    },
  }),
  share({
    key: 'accessibilityShare',
    kind: 'accessibility',
    zh: '适老化与无障碍改造率（%）',
    en: 'Accessibility share (%)',
    sentence: {
      zh: '本年各次适老化与无障碍检测所得改造率中最低的一个；本年没有检测的不列。',
      en: 'The lowest share an inspection of accessibility measured in the year; told of no year without one.',
    },
  }),
  {
    key: 'selfInspections',
    collection: 'inspections',
    zh: '自查指标核实',
    en: 'Lines of the inspection sheet answered',
    sentence: { zh: '本年登记的自查表指标核实，每项计 1。', en: 'Lines of the inspection sheet answered in the year.' },
    where: kindInYear('inspectedOn', 'sheet'),
  },
  onDay({
    key: 'criticisms',
    collection: 'criticisms',
    day: 'receivedOn',
    zh: '收到外部批评',
    en: 'Criticisms received',
    sentence: { zh: '本年收到的外部批评。', en: 'Criticisms that came in the year.' },
  }),
  onDay({
    key: 'criticismsAnswered',
    collection: 'criticisms',
    day: 'answeredOn',
    zh: '答复外部批评',
    en: 'Criticisms answered',
    sentence: { zh: '本年答复的外部批评，不论何年收到。', en: 'Criticisms answered in the year, whenever they came.' },
  }),
  {
    key: 'duties',
    collection: 'duties',
    zh: '信息公开任务',
    en: 'Duties set',
    sentence: { zh: '列入本年度的任务，季度任务每项计 1。', en: 'Duties of the year; each of a quarter counts on its own.' },
    where: ofYear,
  },
  {
    key: 'dutiesAnswered',
    collection: 'duties',
    zh: '已答复的信息公开任务',
    en: 'Duties answered',
    sentence: {
      zh: '列入本年度且已答复的任务，“本期没有”也是答复。',
      en: 'Duties of the year that were answered, with records or with the word that there is nothing.',
    },
    where: (scope) => ({ and: [ofYear(scope), { state: { equals: 'answered' } }] }),
  },
]

/** The figures that are shares in per cent, not counts. */
export const shareKeys: ReadonlySet<string> = new Set(registerFigures.flatMap(({ key, lowest }) => (lowest ? [key] : [])))

/** The lowest share inspections of a kind measured in the year: an office says of it that it was never below. */
function share({ kind, ...figure }: Omit<Figure, 'where' | 'collection'> & { kind: string }): Figure {
  return {
    ...figure,
    collection: 'inspections',
    lowest: 'share',
    where: (scope) => ({ and: [kindInYear('inspectedOn', kind)(scope), { share: { exists: true } }] }),
  }
}

type OnDay = Omit<Figure, 'where'> & { collection: CollectionSlug; day: string }

/** Rows of a register one of whose days lies in the year. */
function onDay({ day, ...figure }: OnDay): Figure {
  return { ...figure, where: ({ year, origin }) => ({ and: validInYear(day, year, origin) }) }
}

/** Applications one of whose days of a fee lies in the year: none of them is ever void. */
function feeOnDay({ day, ...figure }: Omit<Figure, 'where' | 'collection'> & { day: string }): Figure {
  return { ...figure, collection: 'requests', where: ({ year, origin }) => ({ and: inYear(day, year, origin) }) }
}

function ofYear({ year, origin }: Scope) {
  return { and: [{ origin: { equals: origin } }, { year: { equals: year } }, notVoid] }
}
