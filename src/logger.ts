import type { Config } from 'payload'
import { build } from 'pino-pretty'
import { bearFullDisk } from './bearFullDisk.ts'
import { withoutValues } from './database/withoutValues.ts'
import { logFile } from './logFile.ts'

/**
 * The office's log: to standard error for people, so that what a command prints on standard output is its own, and as
 * lines of JSON to a file that rotates, where one is named (`logFile`).
 * FABU_LOG_LEVEL: `fatal`, `error`, `warn`, `info` (default) or `debug`. FABU_LOG_FORMAT: `pretty` (default) or `json`.
 */
export const logger = (): NonNullable<Config['logger']> => ({
  options: { level: process.env.FABU_LOG_LEVEL || 'info', redact: { paths: secretPaths, censor: '(secret)' } },
  destination: {
    write(given: string) {
      const line = plain(given)
      logFile()?.write(line)
      bearFullDisk(() => screen.write(line))
    },
  },
})

/** A second net: nothing of the house logs these, and what a library throws may. */
const secretPaths = ['password', 'token', 'authorization', 'cookie', 'secret'].flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

/**
 * A write that fails must not put a text into the log for half a year. Done here, where every line passes: a serializer
 * of `err` sees neither the message that is taken from an error, nor one inside another.
 */
function plain(line: string): string {
  if (!/Failed query|MongoServerError|MongoBulkWriteError|dup key/.test(line)) return line
  try {
    return `${JSON.stringify(withoutValues(JSON.parse(line)))}\n`
  } catch {
    return line
  }
}

const screen: { write(line: string): unknown } =
  process.env.FABU_LOG_FORMAT === 'json'
    ? process.stderr
    : build({
        colorize: Boolean(process.stderr.isTTY),
        ignore: 'pid,hostname',
        translateTime: 'SYS:HH:MM:ss',
        destination: 2,
        sync: true,
      })
