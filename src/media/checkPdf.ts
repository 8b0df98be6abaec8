import { constants, inflateSync } from 'node:zlib'
import { endOfArchive } from './archive.ts'
import { refusal } from './refusals.ts'

const largestObjectStream = 32 * 1024 * 1024
const dangerous = /\/(?:JavaScript|Launch)(?![A-Za-z0-9])/

/**
 * A PDF from its first byte to its last, without scripts, programs to start, or protection that hides them.
 * Looks into object streams, where modern files keep their dictionaries, and through `#xx` escapes in names.
 * @throws {FabuError} `media.pdf`, `media.pdfAction` or `media.pdfEncrypted`.
 */
export function checkPdf(bytes: Buffer): void {
  const text = unescaped(bytes.toString('latin1'))
  if (!text.startsWith('%PDF-') || !text.slice(-1024).includes('%%EOF')) throw refusal('pdf')
  if (endOfArchive(bytes)) throw refusal('pdf')
  if (/\/Encrypt(?![A-Za-z0-9])/.test(text)) throw refusal('pdfEncrypted')
  if (dangerous.test(text)) throw refusal('pdfAction')
  for (const content of objectStreams(bytes)) if (dangerous.test(unescaped(content))) throw refusal('pdfAction')
}

const unescaped = (text: string) => text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

function* objectStreams(bytes: Buffer): Generator<string> {
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const head = bytes.subarray(Math.max(0, at - 2048), at).toString('latin1')
    const dictionary = unescaped(head.slice(Math.max(head.lastIndexOf('endobj'), head.lastIndexOf('endstream'), 0)))
    if (!dictionary.includes('/ObjStm')) continue
    const end = bytes.indexOf('endstream', at)
    if (end < 0) throw refusal('pdf')
    const start = at + 6 + (bytes[at + 6] === 13 ? 2 : 1)
    yield inflated({ body: bytes.subarray(start, end), dictionary })
    at = end + 3
  }
}

function inflated({ body, dictionary }: { body: Buffer; dictionary: string }) {
  if (!dictionary.includes('/Filter')) return body.toString('latin1')
  try {
    return inflateSync(body, { maxOutputLength: largestObjectStream, finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
  } catch (error) {
    // Nobody writes object streams in another filter but to hide what they hold.
    throw refusal('pdf', error)
  }
}
