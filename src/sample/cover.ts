import sharp from 'sharp'

/** Draws a quiet cover of two hills and a sun in a hue, as a PNG of 1600 × 900. */
export function drawCover(hue: number): Promise<Buffer> {
  const tone = (lightness: number, shift = 0) => `hsl(${(hue + shift) % 360} 45% ${lightness}%)`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900">
    <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${tone(90)}"/><stop offset="1" stop-color="${tone(76)}"/></linearGradient></defs>
    <rect width="1600" height="900" fill="url(#sky)"/>
    <circle cx="1180" cy="280" r="120" fill="${tone(96, 20)}"/>
    <path d="M0 620 C 300 430 560 470 860 600 S 1380 560 1600 450 V900 H0Z" fill="${tone(58)}"/>
    <path d="M0 740 C 360 600 700 720 1000 700 S 1420 660 1600 690 V900 H0Z" fill="${tone(40)}"/>
  </svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
