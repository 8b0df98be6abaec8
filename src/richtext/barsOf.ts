/** A bar of a chart, in the units of its box. */
export type Bar = { x: number; y: number; width: number; height: number }

type Box = { values: number[]; width: number; height: number }

/** How much of a bar's place stays free beside it. */
const gap = 0.4

/** A bar for each value, as high as its share of the highest; the lowest edge of each is that of the box. Nothing is drawn of a zero. */
export function barsOf({ values, width, height }: Box): Bar[] {
  const most = Math.max(1, ...values)
  const place = width / Math.max(1, values.length)
  return values.map((value, index) => {
    const high = (Math.max(0, value) / most) * height
    return { x: place * (index + gap / 2), y: height - high, width: place * (1 - gap), height: high }
  })
}
