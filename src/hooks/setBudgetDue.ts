import type { CollectionBeforeChangeHook } from 'payload'
import { budgetDue, checkBudget } from '../disclosure/registers/budgetDue.ts'
import { refuseIf } from '../errors.ts'

/** Sets until when a budget or account is public. @throws {FabuError} 400 */
export const setBudgetDue: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const budget = { ...originalDoc, ...data }
  refuseIf(checkBudget(budget), { code: 'budget.refused', status: 400, message: { zh: '预决算登记有误：', en: 'The budget is wrong:' } })
  return { ...data, dueOn: budgetDue(budget) }
}
