import { refusal } from './refusals.ts'

const markup = /<\s*(?:!doctype|html|head|body|script|iframe|svg|object|embed|\?xml)\b|<\?xml/i
// Tab, line feed and carriage return are the only control characters a text needs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const override = /[\u202d\u202e]/

/**
 * Plain text, CSV and captions have no magic number: they must be readable as text and hold no web page.
 * @throws {FabuError} `media.text`, `media.svg`, `media.markup` or `media.captions`.
 */
export function checkText({ bytes, extension }: { bytes: Uint8Array; extension: string }): void {
  const text = decoded(bytes)
  if (control.test(text) || override.test(text)) throw refusal('text')
  refuseMarkup(text)
  if (extension === 'vtt' && !/^WEBVTT(?:[ \t\r\n]|$)[\s\S]*-->/.test(text)) throw refusal('captions')
}

/** @throws {FabuError} `media.svg` or `media.markup` when the bytes are a web page, whatever their name. */
export function refuseMarkup(text: string): void {
  if (/<\s*svg\b/i.test(text)) throw refusal('svg')
  if (markup.test(text)) throw refusal('markup')
}

function decoded(bytes: Uint8Array) {
  try {
    // Drops a byte order mark, and throws on anything that is not UTF-8.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw refusal('text', error)
  }
}
