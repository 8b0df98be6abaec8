import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { createStream, type RotatingFileStream } from 'rotating-file-stream'
import { bearFullDisk } from './bearFullDisk.ts'

const key = Symbol.for('fabu.logFile')
type Holder = { [key]?: RotatingFileStream | null }

const daysKept = 180
const day = 24 * 3600_000

/**
 * The log as lines of JSON in `FABU_LOG_DIR`, a new file a day and every 50 MB, old ones packed, kept for 180 days
 * (网络安全法 Art. 23 asks for six months). Null where no folder is named. One stream a process, whoever asks: Next's
 * bundle loads the configuration once more. A log that cannot be written stops nothing: it is said once, on standard error.
 */
export function logFile(env: Record<string, string | undefined> = process.env): RotatingFileStream | null {
  const holder = globalThis as Holder
  if (holder[key] !== undefined) return holder[key]
  holder[key] = env.FABU_LOG_DIR ? open(env.FABU_LOG_DIR, env.FABU_LOG_NAME || 'fabu') : null
  return holder[key]
}

function open(folder: string, name: string): RotatingFileStream | null {
  try {
    mkdirSync(folder, { recursive: true })
    dropOld({ folder, name })
    const stream = createStream(nameOf(name), { path: folder, interval: '1d', size: '50M', compress: 'gzip', intervalUTC: false })
    let isTold = false
    const tell = (error: Error) => {
      if (!isTold) bearFullDisk(() => console.error(`日志无法写入 ${folder}：${error.message} / The log cannot be written.`))
      isTold = true
    }
    stream.on('error', tell)
    stream.on('warning', tell)
    return stream
  } catch (error) {
    bearFullDisk(() => console.error(`日志文件夹不可用 / The folder of the log cannot be used: ${folder}: ${(error as Error).message}`))
    return null
  }
}

/** `server.log` is the one being written; older ones bear their day and number. */
const nameOf =
  (name: string) =>
  (time: number | Date | null, index = 1) =>
    time ? `${name}-${new Date(time).toISOString().slice(0, 10)}-${index}.log.gz` : `${name}.log`

/** The folder may be one that other programs keep their logs in: only what processes of this kind wrote is dropped. */
function dropOld({ folder, name }: { folder: string; name: string }) {
  const [kind] = name.split('-')
  const own = new RegExp(`^${kind}(-\\d+)?(-\\d{4}-\\d\\d-\\d\\d-\\d+)?\\.log(\\.gz)?$`)
  for (const found of readdirSync(folder)) {
    const file = path.join(folder, found)
    if (own.test(found) && Date.now() - statSync(file).mtimeMs > daysKept * day) rmSync(file, { force: true })
  }
}
