import { correction, generate } from 'lean-qr'

/** An address as a picture an app can read: black squares on white, with the quiet margin scanners need. */
export function qrCode(text: string): string {
  const code = generate(text, { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M })
  const margin = 4
  const bars: string[] = []
  for (let row = 0; row < code.size; row++) {
    for (let column = 0; column < code.size; column++) {
      if (!code.get(column, row)) continue
      const start = column
      while (column + 1 < code.size && code.get(column + 1, row)) column++
      const length = column + 1 - start
      bars.push(`M${start + margin} ${row + margin}h${length}v1h-${length}z`)
    }
  }
  const size = code.size + 2 * margin
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${bars.join('')}"/></svg>`
}
