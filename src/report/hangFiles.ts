import type { PayloadRequest } from 'payload'
import type { PrintedDocument } from '../documents/document.ts'
import { printFile } from '../documents/printFile.ts'
import { noGlyphs } from './downloadReport.ts'

type Asked = { req: PayloadRequest; printed: PrintedDocument; madeAt: Date }
type Named = { name: string; mimetype: string; data: Buffer }

/**
 * Takes the DOCX and the PDF of a report in as uploads that may hang on its page, on behalf of whoever asks; their database ids. Called before a transaction begins: files are looked into, which takes
 * time.
 * @throws {FabuError} 409 naming the characters the PDF's font lacks.
 */
export async function hangFiles({ req, printed, madeAt }: Asked): Promise<string[]> {
  const ids: string[] = []
  for (const file of await filesOf({ printed, madeAt })) ids.push(await attach({ req, file }))
  return ids
}

async function filesOf({ printed, madeAt }: Omit<Asked, 'req'>): Promise<Named[]> {
  const files: Named[] = []
  for (const form of ['docx', 'pdf'] as const) {
    const { bytes, type, missing } = await printFile({ document: printed, form, madeAt })
    if (missing.length > 0) throw noGlyphs(missing)
    files.push({ name: `${printed.title}.${form}`, mimetype: type, data: bytes })
  }
  return files
}

async function attach({ req, file }: { req: PayloadRequest; file: Named }): Promise<string> {
  const made = await req.payload.create({
    collection: 'media',
    data: { title: file.name.replace(/\.\w+$/, '') } as never,
    file: { ...file, size: file.data.length },
    overrideAccess: false,
    user: req.user,
    depth: 0,
    req,
  })
  return String(made.id)
}
