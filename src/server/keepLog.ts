import path from 'node:path'
import type { Office } from '../office.ts'

/** Says where this process keeps its log, before Payload makes the logger: `logs/` in the office's folder, unless FABU_LOG_DIR names another; `none` for no file. */
export function keepLog({
  office,
  name,
  env = process.env,
}: {
  office: Office
  name: string
  env?: Record<string, string | undefined>
}): void {
  env.FABU_LOG_NAME ??= name
  if (env.FABU_LOG_DIR === 'none') env.FABU_LOG_DIR = ''
  else env.FABU_LOG_DIR ??= path.join(office.folder, 'logs')
}
