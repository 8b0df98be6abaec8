import type { CollectionBeforeChangeHook } from 'payload'
import { FabuError } from '../errors.ts'
import type { Ingested } from '../media/ingest.ts'
import { refusal } from '../media/refusals.ts'
import { ingestedKey } from './ingestUpload.ts'

/** What follows from the bytes. Nobody types it, and it never changes. */
const facts = ['filename', 'mimeType', 'filesize', 'width', 'height', 'sha256', 'sourceSha256', 'kind', 'originalName'] as const

/** Writes down what was learned of the file when it came in, and keeps it from then on. */
export const keepFileFacts: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create')
    return {
      ...data,
      ...factsOf({ filename: data.filename, ingested: req.context[ingestedKey] as Ingested | undefined }),
      title: data.title || titleOf(req.context[ingestedKey] as Ingested),
    }
  const changed = facts.filter((name) => data[name] !== undefined && data[name] !== null && data[name] !== originalDoc?.[name])
  if (changed.length > 0) throw fixed(changed)
  return { ...data, ...Object.fromEntries(facts.map((name) => [name, originalDoc?.[name]])) }
}

function factsOf({ filename, ingested }: { filename: unknown; ingested: Ingested | undefined }) {
  // Bytes that came another way, e.g. fetched from an address, were not looked at.
  if (!ingested || filename !== `${ingested.sha256}.${ingested.type.extension}`) throw refusal('empty')
  const { sha256, sourceSha256, type, width, height, filesize, originalName } = ingested
  return { sha256, sourceSha256, kind: type.kind, mimeType: type.mime, width, height, filesize, originalName }
}

const titleOf = ({ originalName }: Ingested) => originalName.slice(0, originalName.lastIndexOf('.'))

const fixed = (names: readonly string[]) =>
  new FabuError({
    code: 'media.fixed',
    status: 400,
    message: { zh: '这些值由文件内容得出，不能修改。', en: 'These values follow from the file and cannot be changed.' },
    reasons: names.map((path) => ({ code: 'media.fixed', path, zh: `“${path}”不能修改。`, en: `"${path}" cannot be changed.` })),
  })
