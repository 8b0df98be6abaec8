import sharp from 'sharp'
import type { TestOffice } from './office.ts'

/** Uploads a picture on somebody's behalf; each colour is another file. */
export async function uploadPicture(office: TestOffice, { name = '封面.png', background = '#36c', by = 'author' } = {}) {
  const data = await sharp({ create: { width: 1200, height: 700, channels: 3, background } })
    .png()
    .toBuffer()
  return office.payload.create({
    collection: 'media',
    data: { isDecorative: true },
    file: { data, mimetype: 'image/png', name, size: data.length },
    req: await office.as(by),
  })
}
