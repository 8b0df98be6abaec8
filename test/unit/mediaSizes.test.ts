import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { derive } from '../../src/media/derive.ts'
import { derivedFiles, derivedMeasures, derivedName } from '../../src/media/sizes.ts'
import { writeOnce } from '../../src/media/writeOnce.ts'
import { noise } from '../support/mediaSamples.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fabu-sizes-'))
})
afterAll(() => rm(folder, { recursive: true }))

const sha256 = 'a'.repeat(64)
const read = (size: Parameters<typeof derivedName>[0]['size'], extension: 'jpg' | 'webp' = 'jpg') =>
  readFile(join(folder, derivedName({ sha256, size, extension })))

describe('the sizes of a picture', () => {
  test('are all made, once, in the measures they promise', async () => {
    const bytes = await noise({ width: 1800, height: 1350 })
    expect(await derive({ bytes, sha256, folder })).toEqual(derivedFiles(sha256).map(({ name }) => name))
    expect((await readdir(folder)).sort()).toEqual(
      derivedFiles(sha256)
        .map(({ name }) => name)
        .sort(),
    )

    for (const { size, extension, name } of derivedFiles(sha256)) {
      const { width, height, format } = await sharp(join(folder, name)).metadata()
      // AVIF is a HEIF file by its container.
      expect(format).toBe({ jpg: 'jpeg', webp: 'webp', avif: 'heif' }[extension])
      if (size.name !== 'wechatBody')
        expect({ name, width, height }).toEqual({ name, ...derivedMeasures({ width: 1800, height: 1350, size: size.name }) })
    }
    expect(await derive({ bytes, sha256, folder })).toEqual([])
  })

  test("keep WeChat's rules: 2.35:1, 1:1, and 1 MB in the body, however noisy the picture", async () => {
    const cover = await sharp(await read('wechatCover235')).metadata()
    expect(cover.width / cover.height).toBeCloseTo(2.35, 2)
    const square = await sharp(await read('wechatCover11')).metadata()
    expect(square.width).toBe(square.height)
    expect((await read('wechatBody')).length).toBeLessThanOrEqual(1_000_000)
  })

  test('a small picture is not enlarged, but for the covers; a very tall one still becomes WebP', async () => {
    const small = 'b'.repeat(64)
    await derive({ bytes: await noise({ width: 100, height: 50 }), sha256: small, folder })
    expect((await sharp(join(folder, derivedName({ sha256: small, size: 'w960' }))).metadata()).width).toBe(100)
    expect((await sharp(join(folder, derivedName({ sha256: small, size: 'wechatCover235' }))).metadata()).width).toBe(900)

    const tall = 'c'.repeat(64)
    const strip = await sharp({ create: { width: 40, height: 20_000, channels: 3, background: '#123' } })
      .png()
      .toBuffer()
    await derive({ bytes: strip, sha256: tall, folder })
    const { width, height } = await sharp(join(folder, derivedName({ sha256: tall, size: 'w480', extension: 'webp' }))).metadata()
    expect({ width, height }).toEqual(derivedMeasures({ width: 40, height: 20_000, size: 'w480' }))
  })

  test('transparency becomes white paper in JPEG and stays in WebP', async () => {
    const clear = 'd'.repeat(64)
    const bytes = await sharp({ create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer()
    await derive({ bytes, sha256: clear, folder })
    const { dominant } = await sharp(join(folder, derivedName({ sha256: clear, size: 'w480' }))).stats()
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240)
    expect((await sharp(join(folder, derivedName({ sha256: clear, size: 'w480', extension: 'webp' }))).metadata()).hasAlpha).toBe(true)
  })
})

test('a file is written once: who comes second changes nothing and leaves nothing behind', async () => {
  const path = join(folder, 'once', 'file.bin')
  await Promise.all(['first', 'second', 'third'].map((word) => writeOnce({ path, bytes: Buffer.from(word) })))
  const written = await readFile(path, 'utf8')
  const { mtimeMs } = await stat(path)
  await writeOnce({ path, bytes: Buffer.from('later') })
  expect(['first', 'second', 'third']).toContain(written)
  expect(await readFile(path, 'utf8')).toBe(written)
  expect((await stat(path)).mtimeMs).toBe(mtimeMs)
  expect(await readdir(join(folder, 'once'))).toEqual(['file.bin'])
})
