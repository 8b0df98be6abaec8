import validate, { type ValidationResult } from '@ooxml-tools/validate'

/** What the schemas of a Microsoft Office of that year find wrong with a file: Microsoft's own validator (Open XML SDK) compiled to WebAssembly. Where it finds nothing, Word reads the file without repairing it. */
export async function officeErrors(bytes: Buffer, form: 'docx' | 'xlsx', office: 'Office2007' | 'Microsoft365'): Promise<string[]> {
  const found = await validate(new Uint8Array(bytes), form, office)
  return found.map(({ description, path }: ValidationResult) => `${path.partUri}${path.xpath}: ${description}`)
}
