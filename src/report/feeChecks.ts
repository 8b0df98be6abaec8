import type { Check } from './check.ts'

/** The fee of an application as a report sees it. */
export type CountedFee = { feePaidOn: string; feePaidYuan: number | null }

/** Yuan that applicants paid in a year for the processing of information (国办函〔2020〕109号), as their applications say. Pure. */
export const feesPaidIn = ({ year, cases }: { year: number; cases: CountedFee[] }): number =>
  cases.reduce((sum, { feePaidOn, feePaidYuan }) => sum + (feePaidOn.startsWith(`${year}-`) ? (feePaidYuan ?? 0) : 0), 0)

/**
 * What units state of fees, held against what the applications prove. Less than was paid is an error: section six would say what is not so; more is looked at,
 * since some of a year may have been paid before the office kept its applications here. They are no part of 行政事业性收费 in table 2.
 */
export function feeChecks({ stated, paid }: { stated: number | undefined; paid: number }): Check[] {
  if (stated === undefined && paid === 0) return []
  const evidence = {
    zh: `申报信息处理费：${stated ?? '未申报'}；申请登记实收 ${paid} 元`,
    en: `fees stated: ${stated ?? 'nothing'}; paid by applicants: ${paid} yuan`,
  }
  return [{ id: 'FEES-PAID', severity: (stated ?? 0) < paid ? 'error' : 'warning', ok: stated === paid, evidence }]
}
