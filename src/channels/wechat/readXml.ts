import { XMLParser } from 'fast-xml-parser'

export type XmlRecord = { [name: string]: XmlRecord | XmlRecord[] | string | string[] | undefined }

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, processEntities: false, trimValues: true })

/** More than any event of the platform; what is longer is not read. */
const limit = 64 * 1024

/**
 * The fields below `<xml>`, all of them strings. Document types and entities of a message's own are refused,
 * so neither bombs nor files of this machine can be named. null for anything that is no such message.
 */
export function readXml(text: string): XmlRecord | null {
  if (text.length > limit || /<!\s*(DOCTYPE|ENTITY|ELEMENT)/i.test(text)) return null
  try {
    const document: unknown = parser.parse(text, true)
    if (typeof document !== 'object' || document === null || !('xml' in document)) return null
    return typeof document.xml === 'object' && document.xml !== null ? (document.xml as XmlRecord) : null
  } catch {
    return null
  }
}

/** The text of a field; empty where it is missing or has fields of its own. */
export const xmlText = (record: XmlRecord | null, name: string): string => {
  const value = record?.[name]
  return typeof value === 'string' ? decode(value) : ''
}

/** The fields below a field; null where there are none. */
export function xmlRecord(record: XmlRecord | null, name: string): XmlRecord | null {
  const value = record?.[name]
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'object' ? first : null
}

const predefined: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }
const decode = (text: string) => text.replace(/&(lt|gt|quot|apos|amp);/g, (entity) => predefined[entity] ?? entity)
