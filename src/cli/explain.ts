import { FabuError } from '../errors.ts'

/** An error as the operator reads it: what happened, why, what to do. */
export function explain(error: unknown): string {
  if (error instanceof FabuError) {
    return [
      `${error.sentence.zh} ${error.sentence.en}`,
      ...error.reasons.map(({ zh, en, path }) => `  · ${path ? `${path}: ` : ''}${zh} ${en}`),
    ].join('\n')
  }
  if (process.env.DEBUG) return error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `${error instanceof Error ? error.message : String(error)}\n（设置 DEBUG=1 查看详情 / set DEBUG=1 for more）`
}
