import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { ingest } from '../../src/media/ingest.ts'
import { docxEntries, docxFile, mp4File, pdfFile, photo, zipFile } from '../support/mediaSamples.ts'

const take = (name: string, content: Buffer | string) => ingest({ name, bytes: Buffer.from(content as string) })
const refusalOf = (name: string, content: Buffer | string) =>
  take(name, content).then(
    ({ type }) => `taken as ${type.extension}`,
    (error: { code: string; status: number }) => (error.status >= 400 && error.status < 500 ? error.code : error),
  )
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('pictures', () => {
  test('lose EXIF and GPS, stand upright, and are named by the bytes that are kept', async () => {
    const source = await photo()
    expect(source.toString('latin1')).toContain('SecretCamera')
    expect((await sharp(source).metadata()).exif).toBeDefined()

    const { bytes, sha256: name, type, width, height, sourceSha256 } = await take('IMG_0001.JPG', source)
    const kept = await sharp(bytes).metadata()
    expect(kept.exif ?? kept.xmp ?? kept.iptc ?? kept.icc).toBeUndefined()
    expect(bytes?.toString('latin1')).not.toMatch(/SecretCamera|GPS/)
    // Orientation 6 is a quarter turn.
    expect([width, height, kept.width, kept.height, kept.orientation]).toEqual([80, 120, 80, 120, undefined])
    expect(type).toEqual({ kind: 'image', mime: 'image/jpeg', extension: 'jpg' })
    expect(name).toBe(sha256(bytes ?? Buffer.alloc(0)))
    expect(sourceSha256).toBe(sha256(source))
  })

  test('lose whatever hides behind or between their pixels', async () => {
    const payload = '<script>alert(1)</script>%PDF-1.7'
    const jpegAndZip = Buffer.concat([await photo(), zipFile({ 'Evil.class': payload })])
    const { bytes } = await take('gifar.jpg', jpegAndZip)
    expect(bytes?.includes('Evil.class')).toBe(false)
    expect(bytes?.includes(payload)).toBe(false)
  })

  test('come in WebP, AVIF and still GIF and are kept as JPEG or PNG, transparency included', async () => {
    const base = sharp({ create: { width: 20, height: 10, channels: 4, background: { r: 1, g: 2, b: 3, alpha: 0.5 } } })
    const opaque = base.clone().removeAlpha()
    expect((await take('a.webp', await base.clone().webp().toBuffer())).type.extension).toBe('png')
    expect((await take('b.webp', await opaque.clone().webp().toBuffer())).type.extension).toBe('jpg')
    expect((await take('c.avif', await opaque.clone().avif().toBuffer())).type.extension).toBe('jpg')
    expect((await take('d.gif', await opaque.clone().gif().toBuffer())).type.extension).toBe('png')
    const png = await take('e.png', await base.clone().png().toBuffer())
    expect((await sharp(png.bytes).metadata()).hasAlpha).toBe(true)
  })

  test('are told by content: a wrong picture extension does not matter, a wrong kind does', async () => {
    expect((await take('really-a-jpeg.png', await photo())).type.extension).toBe('jpg')
    expect(await refusalOf('picture.pdf', await photo())).toBe('media.mismatch')
    expect(await refusalOf('picture.exe', await photo())).toBe('media.mismatch')
    expect(await refusalOf('cut.jpg', (await photo()).subarray(0, 300))).toBe('media.image')
  })

  test('that move are refused', async () => {
    const frames = Buffer.concat([Buffer.alloc(300, 10), Buffer.alloc(300, 200)])
    const moving = await sharp(frames, { raw: { width: 10, height: 20, channels: 3, pageHeight: 10 } })
      .gif()
      .toBuffer()
    expect((await sharp(moving).metadata()).pages).toBe(2)
    expect(await refusalOf('moving.gif', moving)).toBe('media.animated')
  })

  test('of more than 50 megapixels or 20 MB are refused', async () => {
    const wide = await sharp({ create: { width: 10_001, height: 5_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await refusalOf('wide.png', wide)).toBe('media.pixels')
    expect(await refusalOf('heavy.jpg', Buffer.concat([await photo(), Buffer.alloc(20 * 1024 * 1024)]))).toBe('media.tooLarge')
  })
})

describe('what carries scripts is refused under every name', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  test.each([
    ['a.svg', svg, 'media.svg'],
    ['a.png', svg, 'media.svg'],
    ['a.txt', svg, 'media.svg'],
    ['a.svg', `<?xml version="1.0"?>\n<!-- ${'x'.repeat(500)} -->\n${svg}`, 'media.svg'],
    ['a.html', '<!DOCTYPE html><p>hi', 'media.markup'],
    ['a.txt', '  <html><body onload=x>', 'media.markup'],
    ['a.csv', `a,b\n${'1,2\n'.repeat(5000)}"<script>alert(1)</script>",2`, 'media.markup'],
    ['a.jpg', 'MZ\x90\0 This program cannot be run in DOS mode', 'media.type'],
    ['a.sh', '#!/bin/sh\nrm -rf /', 'media.type'],
    ['a.zip', zipFile({ 'a.txt': 'a' }), 'media.type'],
    ['a.docx', zipFile({ 'a.txt': 'a' }), 'media.type'],
    ['a.docx', zipFile({ 'word/document.xml': 'no content types' }), 'media.type'],
    ['a.docx', zipFile({ ...docxEntries, 'word/vbaProject.bin': 'Sub AutoOpen' }), 'media.macros'],
    ['a.docx', zipFile({ ...docxEntries, 'word/activeX/activeX1.bin': 'x' }), 'media.macros'],
    ['a.docx', zipFile({ ...docxEntries, '../../etc/cron.d/x': 'x' }), 'media.archive'],
    ['a.docx', Buffer.concat([docxFile(), Buffer.from('<script>')]), 'media.archive'],
    ['a.odt', zipFile({ mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/script.xml': 'x' }), 'media.macros'],
    ['a.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'media.legacyOffice'],
    ['a.pdf', docxFile(), 'media.mismatch'],
    ['a.pdf', Buffer.concat([Buffer.from('GIF89a'), pdfFile()]), 'media.mismatch'],
    ['a.gif', Buffer.concat([Buffer.from('GIF89a'), pdfFile()]), 'media.image'],
    ['a.pdf', Buffer.concat([pdfFile(), zipFile({ 'Evil.class': 'x' })]), 'media.pdf'],
    ['a.pdf', pdfFile().subarray(0, 60), 'media.pdf'],
    ['a.pdf', pdfFile({ catalog: '/OpenAction<</S/JavaScript/JS(app.alert(1))>>' }), 'media.pdfAction'],
    ['a.pdf', pdfFile({ catalog: '/OpenAction<</S/J#61vaScript/JS(app.alert(1))>>' }), 'media.pdfAction'],
    ['a.pdf', pdfFile({ catalog: '/OpenAction<</S/Launch/F(cmd.exe)>>' }), 'media.pdfAction'],
    ['a.pdf', pdfFile({ catalog: '/Encrypt 9 0 R' }), 'media.pdfEncrypted'],
    ['a.txt', 'bad\0byte', 'media.text'],
    ['a.txt', 'invoice\u202Efdp.exe', 'media.text'],
    ['a.csv', Buffer.from('d6d0b9fa', 'hex'), 'media.text'],
    ['a.vtt', 'WEBVTT\n\nno cue at all', 'media.captions'],
    ['a.vtt', '1\n00:00:01,000 --> 00:00:02,000\nSubRip', 'media.captions'],
    ['a.txt', '', 'media.empty'],
    ['..', 'text', 'media.type'],
    ['\u202E.txt', 'text', 'media.name'],
  ])('%s (%#)', async (name, content, code) => {
    expect(await refusalOf(name, content)).toBe(code)
  })

  test('also inside a compressed object stream', async () => {
    const stream = (content: string) => {
      const body = deflateSync(Buffer.from(content)).toString('latin1')
      return `5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${body.length}>>stream\r\n${body}\r\nendstream endobj`
    }
    expect(await refusalOf('a.pdf', pdfFile({ objects: stream('6 0 <</S/JavaScript/JS(x)>>') }))).toBe('media.pdfAction')
    expect(await refusalOf('a.pdf', pdfFile({ objects: stream('6 0 <</Type/Font>>') }))).toBe('taken as pdf')
  })
})

describe('what the office publishes is taken', () => {
  test.each([
    ['报告.pdf', pdfFile(), 'pdf'],
    ['报告.PDF', pdfFile(), 'pdf'],
    ['表.docx', docxFile(), 'docx'],
    ['表.xlsx', zipFile({ '[Content_Types].xml': 'x', 'xl/workbook.xml': 'x' }), 'xlsx'],
    ['公文.ofd', zipFile({ 'OFD.xml': 'x' }), 'ofd'],
    ['a.odt', zipFile({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': 'x' }), 'odt'],
    ['数据.csv', '\ufeff年份,数量\r\n2026,-5\r\n', 'csv'],
    ['عربي.txt', 'نص \u2067مع\u2069 عزل', 'txt'],
    ['zh.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\n你好', 'vtt'],
    ['film.mp4', mp4File(), 'mp4'],
  ])('%s', async (name, content, extension) => {
    const { bytes, type, originalName } = await take(name, content)
    expect(type.extension).toBe(extension)
    expect(originalName).toBe(name.replace('PDF', 'pdf'))
    if (extension !== 'mp4') expect(bytes).toEqual(Buffer.from(content as string))
  })
})

describe('a video', () => {
  test('forgets place, device and owner; every other byte stays where it was', async () => {
    const source = mp4File()
    const { bytes, filesize } = await take('film.mp4', source)
    expect(filesize).toBe(source.length)
    expect(bytes?.toString('latin1')).not.toMatch(/121\.47|Zhang San/)
    expect(bytes?.indexOf('frames')).toBe(source.indexOf('frames'))
    expect(source.toString('latin1')).toMatch(/121\.47/)
  })

  test('is cleaned in its temporary file too, where it is too large to hold', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fabu-media-'))
    try {
      const path = join(folder, 'upload')
      await writeFile(path, mp4File())
      const { bytes, sha256: name } = await ingest({ name: 'film.mp4', path })
      const kept = await readFile(path)
      expect(bytes).toBeUndefined()
      expect(kept.toString('latin1')).not.toMatch(/121\.47|Zhang San/)
      expect(name).toBe(sha256(kept))
      expect(name).toBe((await take('film.mp4', mp4File())).sha256)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('whose boxes do not fill the file is refused', async () => {
    expect(await refusalOf('film.mp4', Buffer.concat([mp4File(), Buffer.from('trailing bytes that are no box')]))).toBe('media.video')
    expect(await refusalOf('film.mp4', mp4File().subarray(0, -3))).toBe('media.video')
  })
})
