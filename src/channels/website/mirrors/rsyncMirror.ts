import { spawn } from 'node:child_process'
import { basename } from 'node:path'
import { baseOfSibling, siblingsOf } from '../../../siblings.ts'
import { treeMark } from '../trees.ts'
import type { Mirror } from './mirror.ts'
import { mirrorFailure } from './mirrorFailure.ts'

type Machine = {
  id: string
  name: string
  /** `host` or `user@host`. */
  host: string
  port: string | undefined
  /** Absolute, with a slash at its end. */
  folder: string
  /** A file in the form of ssh_config; without one SSH reads its own. */
  config: string | undefined
}

/**
 * A mirror on a machine reached by SSH, packed forms with it, so that a web server there answers as one here does.
 * The host must be known and the key need no password: nobody is there to answer. Exchanged files come whole, all at once at the end.
 */
export function rsyncMirror({ id, name, host, port, folder: target, config }: Machine): Mirror {
  const shell = [
    'ssh',
    ...(config ? ['-F', quoted(config)] : []),
    ...(port ? ['-p', port] : []),
    '-o',
    'BatchMode=yes',
    '-o',
    'StrictHostKeyChecking=yes',
  ]
  const shared = ['--recursive', '--times', '--chmod=D755,F644', '--timeout=60', '-e', shell.join(' ')]
  const rsync = ({ folder, args, input = '' }: { folder: string; args: string[]; input?: string }) =>
    run({ name, input, args: [...shared, ...args, '--', `${folder.replace(/\/+$/, '')}/`, `${host}:${target}`] })

  return {
    id,
    name,
    async bring({ folder, paths }) {
      // What is listed and not here is taken away there: withdrawn pages, and packed forms of what they were.
      const listed = paths.flatMap((path) => [path, ...siblingsOf(path)])
      const args = ['--files-from=-', '--from0', '--delete-missing-args', '--delay-updates', '--checksum']
      await rsync({ folder, args, input: listed.map((path) => path.slice(1)).join('\0') })
    },
    async differing({ folder }) {
      const said = await rsync({ folder, args: ['--checksum', '--delete', '--dry-run', `--exclude=/${treeMark}`, '--out-format=%i %n'] })
      const named = said.split('\n').flatMap((line) => /^(?:[<>ch.]f\S*[+sc]\S*|\*deleting) +(.+)$/.exec(line)?.[1] ?? [])
      const paths = named.filter((file) => !file.endsWith('/') && !isBeingWritten(file)).map((file) => `/${file}`)
      return [...new Set(paths.map((path) => baseOfSibling(path) ?? path))].sort()
    },
  }
}

const isBeingWritten = (file: string) => /^\.[0-9a-f]{12}\.new$/.test(basename(file))
/** rsync splits the shell's words at spaces, and knows quotes. */
const quoted = (word: string) => `'${word.replaceAll("'", "''")}'`

function run({ name, args, input }: { name: string; args: string[]; input: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const rsync = spawn('rsync', args, { stdio: ['pipe', 'pipe', 'pipe'] })
    const told = { out: '', error: '' }
    rsync.stdout.on('data', (part: Buffer) => {
      told.out += part
    })
    rsync.stderr.on('data', (part: Buffer) => {
      told.error = `${told.error}${part}`.slice(-1000)
    })
    rsync.on('error', (cause) => reject(mirrorFailure({ name, kind: 'unreachable', detail: 'rsync', cause })))
    rsync.on('close', (code) => {
      if (code === 0) resolve(told.out)
      // 255: SSH itself. 10, 12, 30, 35: sockets, streams and their time.
      else if ([255, 10, 12, 30, 35].includes(code ?? 255)) reject(mirrorFailure({ name, kind: 'unreachable', detail: told.error.trim() }))
      else reject(mirrorFailure({ name, kind: 'refused', detail: `rsync ${code} ${told.error.trim()}` }))
    })
    rsync.stdin.on('error', () => {})
    rsync.stdin.end(input)
  })
}
