import type { PrintedDocument } from './document.ts'

/** The forms a document is written in. */
export const fileForms = ['docx', 'pdf', 'xlsx'] as const
export type FileForm = (typeof fileForms)[number]

/** The media type of each form. */
export const fileTypes: Record<FileForm, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A document as a file: its bytes, and the characters its font lacks, which whoever hands it out has to tell. */
export type PrintedFile = { bytes: Buffer; type: string; missing: string[] }

type Asked = { document: PrintedDocument; form: FileForm; madeAt: Date }

/** Writes a document in a form. What sets pages is loaded when one is to be set: it is heavy, and most who ask for anything ask for none. */
export async function printFile({ document, form, madeAt }: Asked): Promise<PrintedFile> {
  const type = fileTypes[form]
  if (form === 'docx') return { bytes: await (await import('./toDocx.ts')).toDocx(document), type, missing: [] }
  if (form === 'xlsx') return { bytes: await (await import('./toXlsx.ts')).toXlsx(document), type, missing: [] }
  return { ...(await (await import('./toPdf.ts')).toPdf(document, { madeAt })), type }
}
