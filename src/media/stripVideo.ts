import { refusal } from './refusals.ts'

/** Random access to a video, in memory or on disk: it may be too large to hold. */
export type Access = {
  size: number
  read(at: number, length: number): Promise<Buffer>
  write(at: number, bytes: Uint8Array): Promise<void>
}

/** Boxes that hold boxes, on the way to those that tell where and on what a film was shot. */
const containers = new Set(['moov', 'trak', 'mdia', 'minf'])
/** Place, device, owner, comments: `udta` and `meta` of Apple and Android, `uuid` of Adobe. */
const personal = new Set(['udta', 'meta', 'uuid'])
const known = /^[\x20-\x7e\xa9]{4}$/

/**
 * Blanks what a camera noted about place, device and owner in an MP4. Boxes keep their length (they become
 * `free`), so that nothing moves and no frame is encoded again.
 * @throws {FabuError} `media.video` when the boxes do not fill the file exactly.
 */
export async function stripVideo(video: Access): Promise<void> {
  await stripBoxes({ video, from: 0, to: video.size })
}

async function stripBoxes({ video, from, to }: { video: Access; from: number; to: number }): Promise<void> {
  let at = from
  while (at < to) {
    const box = await boxAt({ video, at, to })
    if (personal.has(box.type)) await blank({ video, at, ...box })
    else if (containers.has(box.type)) await stripBoxes({ video, from: at + box.header, to: at + box.size })
    at += box.size
  }
}

async function boxAt({ video, at, to }: { video: Access; at: number; to: number }) {
  if (to - at < 8) throw refusal('video')
  const head = await video.read(at, Math.min(16, to - at))
  const type = head.toString('latin1', 4, 8)
  const short = head.readUInt32BE(0)
  const header = short === 1 ? 16 : 8
  if (short === 1 && head.length < 16) throw refusal('video')
  const size = short === 0 ? to - at : short === 1 ? Number(head.readBigUInt64BE(8)) : short
  if (!known.test(type) || size < header || at + size > to) throw refusal('video')
  return { type, size, header }
}

async function blank({ video, at, size, header }: { video: Access; at: number; size: number; header: number }) {
  await video.write(at + 4, Buffer.from('free'))
  const step = 1024 * 1024
  for (let done = header; done < size; done += step) await video.write(at + done, Buffer.alloc(Math.min(step, size - done)))
}
