import { FabuError } from '../errors.ts'

/** What an operator sees when something stops the start: sentences for what is known, the stack for what is not. */
export function explain(error: unknown): string {
  if (!(error instanceof FabuError)) return error instanceof Error ? (error.stack ?? error.message) : String(error)
  return [error.sentence, ...error.reasons].map(({ zh, en }) => `${zh}\n${en}`).join('\n')
}

/** Says what is wrong and ends the process. */
export function stopWith(error: unknown): never {
  console.error(explain(error))
  process.exit(1)
}
