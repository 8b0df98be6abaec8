import { label } from './label.ts'

/** The groups of the admin's navigation. */
export const groups = {
  texts: label('内容', 'Content'),
  office: label('机构', 'Office'),
  pipeline: label('发布流水线', 'Pipeline'),
  disclosure: label('政府信息公开', 'Disclosure'),
}
