import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib'

/** A packed form of a file that lies beside it, under its name and one extension more. */
export type Packing = {
  /** As HTTP names it in Accept-Encoding. */
  encoding: 'br' | 'gzip'
  extension: '.br' | '.gz'
  pack(bytes: Buffer): Promise<Buffer>
  unpack(bytes: Buffer): Promise<Buffer>
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** The packed forms a site has, the smaller first, both at their best: a file is packed once and read often. */
export const packings: Packing[] = [
  {
    encoding: 'br',
    extension: '.br',
    pack: (bytes) =>
      compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    unpack: promisify(brotliDecompress),
  },
  { encoding: 'gzip', extension: '.gz', pack: (bytes) => compressGzip(bytes, { level: 9 }), unpack: promisify(gunzip) },
]

const words = /\.(?:html|css|js|json|xml|svg|txt|ics|map)$/

/** Whether a file of the site is worth packing: words are, pictures and uploads are packed in themselves. */
export const isPackable = (path: string): boolean => words.test(path) && !path.startsWith('/media/') && !path.startsWith('media/')

/** What is smaller than a packet on the wire gains nothing. */
const smallest = 512

/** Whether a file of so many bytes is to have packed forms beside it. */
export const isWorthPacking = ({ path, size }: { path: string; size: number }): boolean => isPackable(path) && size >= smallest

/** The file a packed one stands beside; null for what is no packed form. */
export function baseOfSibling(path: string): string | null {
  const base = packings.some(({ extension }) => path.endsWith(extension)) ? path.slice(0, -3) : null
  return base && isPackable(base) ? base : null
}

/** Names of a file's packed forms; none for what is not packed. */
export const siblingsOf = (path: string): string[] => (isPackable(path) ? packings.map(({ extension }) => path + extension) : [])

/** Whether a packed form holds exactly these bytes. */
export async function isSiblingOf({ sibling, packed, bytes }: { sibling: string; packed: Buffer; bytes: Buffer }): Promise<boolean> {
  const packing = packings.find(({ extension }) => sibling.endsWith(extension))
  const unpacked = await packing?.unpack(packed).catch(() => null)
  return Boolean(unpacked?.equals(bytes))
}
