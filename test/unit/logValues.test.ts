import { expect, test } from '@jest/globals'
import { DrizzleQueryError } from 'drizzle-orm'
import { pino } from 'pino'
import { withoutValues } from '../../src/database/withoutValues.ts'
import { logger } from '../../src/logger.ts'

const secret = '身份证号310101199003078888\n    at 某处'
const failed = () =>
  new DrizzleQueryError('insert into "articles" values (?)', [secret, 'more'], new Error('SQLITE_FULL: database or disk is full'))

/** Lines as they would stand in the log, through the office's own options. */
function logged(say: (log: ReturnType<typeof pino>) => void): string {
  const lines: string[] = []
  const given = logger() as unknown as { options: object; destination: { write(line: string): void } }
  const { write } = process.stderr
  process.stderr.write = ((line: string) => lines.push(String(line)) > 0) as typeof write
  try {
    say(pino(given.options, given.destination))
  } finally {
    process.stderr.write = write
  }
  return lines.join('')
}

test.each([
  ['as Payload does', (log: ReturnType<typeof pino>) => log.error(failed())],
  ['beside a sentence', (log: ReturnType<typeof pino>) => log.error({ err: failed(), msg: 'It failed.' })],
  ['inside another', (log: ReturnType<typeof pino>) => log.error({ err: new Error('A job failed.', { cause: failed() }) })],
])('a failed write logged %s says the query and never the words', (_, say) => {
  process.env.FABU_LOG_FORMAT = 'json'
  const line = logged(say)
  expect(line).not.toContain('310101199003078888')
})

test('the query, the cause and where it happened stay', () => {
  const { message, stack } = withoutValues({
    message: failed().message,
    stack: `${failed().message}\n    at save (a.ts:1:2)\ncaused by: x\n    at b.ts:3:4`,
  }) as Record<string, string>
  expect(message).toBe('Failed query: insert into "articles" values (?)\nparams: (values left out)')
  expect(stack).toContain('\n    at save (a.ts:1:2)\ncaused by: x\n    at b.ts:3:4')
  const taken = {
    name: 'MongoServerError',
    message: 'E11000 duplicate key error index: slug_1 dup key: { slug: "名单" }',
    keyValue: { slug: '名单' },
  }
  expect(JSON.stringify(withoutValues(taken))).not.toContain('名单')
  expect(withoutValues({ msg: 'Plain.', n: 1, at: null })).toEqual({ msg: 'Plain.', n: 1, at: null })
})
