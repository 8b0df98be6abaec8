import { readFile } from 'node:fs/promises'
import { FabuError, type Reason } from '../errors.ts'
import { type Entry, entryPattern, type Manifest, readManifest } from './manifest.ts'
import { readArchive } from './readArchive.ts'

type Args = { file: string; take?: Parameters<typeof readArchive>[0]['take'] }

/**
 * Reads a whole backup and holds every file in it against the manifest, and the file itself against the checksum beside it.
 * @throws {FabuError} `backup.damaged` with everything that is not as it was written.
 */
export async function checkArchive({ file, take }: Args): Promise<{ manifest: Manifest; sha256: string; isSealed: boolean }> {
  const sealed = await sealOf(file)
  const { entries, last, sha256 } = await readArchive({ file, ...(take ? { take } : {}) }).catch((error: unknown) => {
    throw damaged([
      fault('', `读不完整 (${String((error as Error).message)})`, `it cannot be read to its end (${String((error as Error).message)})`),
    ])
  })
  const faults: Reason[] = []
  if (sealed && sealed !== sha256) faults.push(fault('', '与 .sha256 文件不符', 'it is not what its .sha256 file says'))
  const manifest = manifestOf(last)
  if (!manifest) throw damaged([...faults, fault('manifest.json', '缺失或无法读取', 'missing, or of another version')])
  faults.push(...differences({ found: entries, wanted: manifest.entries }))
  if (faults.length > 0) throw damaged(faults)
  return { manifest, sha256, isSealed: sealed !== null }
}

/** The checksum kept beside the file, if it is still there. */
async function sealOf(file: string): Promise<string | null> {
  const text = await readFile(`${file}.sha256`, 'utf8').catch(() => '')
  return /^[0-9a-f]{64}/.exec(text)?.[0] ?? null
}

function manifestOf(text: string): Manifest | null {
  try {
    return readManifest(text)
  } catch {
    return null
  }
}

function differences({ found, wanted }: { found: Entry[]; wanted: Entry[] }): Reason[] {
  const there = new Map(found.map((entry) => [entry.name, entry]))
  const named = new Set(wanted.map(({ name }) => name))
  return [
    ...wanted.flatMap(({ name, sha256 }) => {
      const entry = there.get(name)
      if (!entry) return [fault(name, '缺失', 'missing')]
      return entry.sha256 === sha256 ? [] : [fault(name, '内容被改动或损坏', 'changed or damaged')]
    }),
    ...found.filter(({ name }) => !named.has(name)).map(({ name }) => fault(name, '清单中没有', 'not in the manifest')),
    ...found.filter(({ name }) => !isPlace(name)).map(({ name }) => fault(name, '不是备份中的位置', 'no place of a backup')),
    ...(there.size === found.length ? [] : [fault('', '有重名的文件', 'two files of one name')]),
  ]
}

const isPlace = (name: string) => entryPattern.test(name) && !name.split('/').some((part) => part === '..' || part === '.' || part === '')

const fault = (path: string, zh: string, en: string): Reason => ({ code: 'backup.damaged', path, zh, en })

const damaged = (reasons: Reason[]) =>
  new FabuError({
    code: 'backup.damaged',
    status: 409,
    message: {
      zh: '备份文件已损坏或被改动，不使用；请换一份备份。',
      en: 'The backup is damaged or was changed and is not used; take another one.',
    },
    reasons: reasons.slice(0, 20),
  })
