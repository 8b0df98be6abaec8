import { refusal } from './refusals.ts'

/** Room for a long Chinese title, and short enough for any file system (three bytes a character). */
const longest = 80

/**
 * The name a reader saves the file under: what the user called it, without folders, control characters,
 * direction overrides (`fdp.exe` shown as `exe.pdf`) and what Windows does not allow. The extension is the content's.
 * @throws {FabuError} `media.name` when nothing readable is left.
 */
export function safeName({ name, extension }: { name: string; extension: string }): string {
  const stem = stemOf(name)
  if (!stem) throw refusal('name')
  return `${stem}.${extension}`
}

/** The extension the user's name ends with, in lower case; empty if it has none. */
export const extensionOf = (name: string) =>
  lastSegment(name)
    .match(/\.([^.\s]{1,10})$/)?.[1]
    ?.toLowerCase() ?? ''

function stemOf(name: string) {
  const readable = lastSegment(name)
    .normalize('NFC')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff\ufffd]/gu, '')
    .replace(/[<>:"|?*]/g, ' ')
    .replace(/\.[^.\s]{1,10}$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~-]+|[\s.]+$/g, '')
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(readable)
  return isReserved ? `_${readable}` : [...readable].slice(0, longest).join('').trim()
}

const lastSegment = (name: string) => name.split('\0').join('').split(/[/\\]/).at(-1) ?? ''
