/** A number of the year that units state; `digits` is how many places after the point it may have. */
export type StatementKey = { key: string; zh: string; en: string; digits: number }

/** What table 2 and the narrative ask for and no register counts. */
export const statementKeys: StatementKey[] = [
  { key: 'licence', zh: '行政许可处理决定数量', en: 'Decisions on licences', digits: 0 },
  { key: 'penalty', zh: '行政处罚处理决定数量', en: 'Penalties', digits: 0 },
  { key: 'coercion', zh: '行政强制处理决定数量', en: 'Coercive measures', digits: 0 },
  { key: 'fees', zh: '行政事业性收费金额（万元）', en: 'Fees collected (10,000 yuan)', digits: 6 },
  { key: 'requestFees', zh: '信息处理费收取金额（元）', en: 'Fees for applications (yuan)', digits: 2 },
  { key: 'staff', zh: '政府信息公开兼职工作人员', en: 'Part-time staff', digits: 0 },
  { key: 'fullTimeStaff', zh: '政府信息公开专职工作人员', en: 'Full-time staff', digits: 0 },
]

/** Why a value cannot stand for an item: no item, negative, or with more places than it may have; null when it can. */
export function wrongValue({ key, value }: { key: unknown; value: unknown }): { zh: string; en: string } | null {
  const item = statementKeys.find((one) => one.key === key)
  if (!item) return { zh: '没有这个项目。', en: 'There is no such item.' }
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return { zh: '不能为负数。', en: 'It cannot be negative.' }
  // Written with so many places it is the same number; a product would lose the last of a large one.
  if (Number(value.toFixed(item.digits)) === value) return null
  return item.digits === 0
    ? { zh: '应为整数。', en: 'It is a whole number.' }
    : { zh: `小数不超过 ${item.digits} 位。`, en: `At most ${item.digits} places after the point.` }
}
