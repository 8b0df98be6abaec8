import { readFile, stat } from 'node:fs/promises'

const largest = 5_000_000

/** A file of text of at most 5 MB. @throws {Error} for none, for one that is larger, and for what is not UTF-8. */
export async function readTextFile(file: string): Promise<string> {
  const facts = await stat(file).catch(() => null)
  if (!facts?.isFile()) throw new Error(`找不到文件 / no such file: ${file}`)
  if (facts.size > largest) throw new Error(`文件过大（上限 5 MB） / the file is larger than 5 MB: ${file}`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch {
    throw new Error(`不是 UTF-8 文本 / not UTF-8 text: ${file}`)
  }
}
