import { type Reason, refuseIf } from '../errors.ts'
import { wrongInput } from './input.ts'

/** The CSV file of a request's body. @throws {FabuError} 400 for none. */
export function csvIn({ csv }: Record<string, unknown>): string {
  if (typeof csv === 'string' && csv !== '') return csv
  throw wrongInput({ path: 'csv', zh: '请附上 CSV 文件的内容。', en: 'Give the content of a CSV file.' })
}

/** Reasons, each with the line of the file it is about. */
export const atLine = (line: number, reasons: Reason[]): Reason[] =>
  reasons.map((reason) => ({ ...reason, zh: `第 ${line} 行：${reason.zh}`, en: `Line ${line}: ${reason.en}` }))

/** A head a file has to have, and has not. */
export const noHead = (head: { zh: string; en: string }): Reason => ({
  code: 'import.head',
  zh: `缺少表头“${head.zh}”。`,
  en: `There is no head "${head.en}".`,
})

/** Refuses heads that are wrong. @throws {FabuError} 400 */
export const refuseHeads = (reasons: Reason[]): void =>
  refuseIf(reasons, { code: 'import.heads', status: 400, message: { zh: '表头不对：', en: 'The heads are wrong:' } })

/** Refuses a file whole for what is wrong in any of its lines. @throws {FabuError} 400 */
export const refuseFile = (reasons: Reason[]): void =>
  refuseIf(reasons, {
    code: 'import.refused',
    status: 400,
    message: { zh: '未导入任何一条，请改正后重新导入：', en: 'Nothing was imported. Mend these and import the file again:' },
  })
