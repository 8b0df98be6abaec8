type File = { bytes: Buffer; type: string; name: string }

/** A file as an answer to be saved under its name, whatever characters it has (RFC 6266), and kept by no cache. */
export const fileAnswer = ({ bytes, type, name }: File): Response =>
  new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; ${named(name)}`, 'Cache-Control': 'no-store' },
  })

/** A header holds ASCII alone: other names are sent encoded, beside a plain one for whoever cannot read that. */
function named(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '_')
  return plain === name ? `filename="${name}"` : `filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
