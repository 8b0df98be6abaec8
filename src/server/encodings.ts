import { isPackable, packings } from '../siblings.ts'

/** A way a file may be answered: the extension its bytes lie under, and the encoding to name; both empty for the file itself. */
export type Variant = { extension: string; encoding: string }

const identity: Variant = { extension: '', encoding: '' }

/**
 * The ways a file may be answered, best first (RFC 9110, 12.5.3): packed forms the browser takes, by its preference and
 * then the smaller; the file itself last, for it is always better than nothing.
 */
export function variantsOf({ name, header }: { name: string; header: string | undefined }): Variant[] {
  if (!header || !isPackable(name)) return [identity]
  const weights = weightsIn(header)
  const accepted = packings
    .map(({ extension, encoding }) => ({ extension, encoding, weight: weights.get(encoding) ?? weights.get('*') ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return [...accepted.map(({ extension, encoding }) => ({ extension, encoding })), identity]
}

function weightsIn(header: string): Map<string, number> {
  return new Map(
    header.split(',').map((part) => {
      const [coding = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      return [coding, weight === undefined ? 1 : Number(weight.slice(2)) || 0]
    }),
  )
}
