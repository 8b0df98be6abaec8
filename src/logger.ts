import type { Config } from 'payload'
import { build } from 'pino-pretty'

/**
 * The office's log: to standard error, so that what a command prints on standard output is its own.
 * FABU_LOG_LEVEL: `fatal`, `error`, `warn`, `info` (default) or `debug`.
 */
export const logger = (): NonNullable<Config['logger']> => ({
  options: { level: process.env.FABU_LOG_LEVEL || 'info' },
  destination: build({
    colorize: Boolean(process.stderr.isTTY),
    ignore: 'pid,hostname',
    translateTime: 'SYS:HH:MM:ss',
    destination: 2,
    sync: true,
  }),
})
