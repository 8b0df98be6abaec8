import { describe, expect, test } from '@jest/globals'
import { type MediaRow, resolveMedia, resolvePicture } from '../../src/media/resolve.ts'

const row = (more: MediaRow = {}): MediaRow => ({
  uid: 'm1',
  sha256: 'a'.repeat(64),
  filename: `${'a'.repeat(64)}.jpg`,
  mimeType: 'image/jpeg',
  filesize: 10,
  kind: 'image',
  width: 4,
  height: 3,
  title: 'Title',
  originalName: 'photo.jpg',
  ...more,
})
const arabic = row({ uid: 'm2', sha256: 'b'.repeat(64), filename: `${'b'.repeat(64)}.png`, mimeType: 'image/png', alt: 'خريطة' })

describe('a row of the media collection as readers of one language see it', () => {
  test('a picture names its bytes, never a database id', () => {
    expect(resolvePicture({ row: { ...row({ alt: 'A map', caption: 'Fig. 1' }), id: 'database-id' } as MediaRow, language: 'en' })).toEqual(
      {
        media: 'm1',
        sha256: 'a'.repeat(64),
        extension: 'jpg',
        mime: 'image/jpeg',
        bytes: 10,
        width: 4,
        height: 3,
        alt: 'A map',
        isDecorative: false,
        caption: 'Fig. 1',
      },
    )
  })

  test('a language with a picture of its own gets that one; the others do not', () => {
    const map = row({ alt: 'A map', variants: [{ language: 'ar', image: arabic }] })
    expect(resolvePicture({ row: map, language: 'ar' })).toMatchObject({ media: 'm2', extension: 'png', alt: 'خريطة' })
    expect(resolvePicture({ row: map, language: 'en' })).toMatchObject({ media: 'm1', extension: 'jpg', alt: 'A map' })
    const wordless = row({ alt: 'A map', variants: [{ language: 'ar', image: { ...arabic, alt: null } }] })
    expect(resolvePicture({ row: wordless, language: 'ar' }).alt).toBe('A map')
  })

  test('decorative means no alt text, whatever was typed; missing alt text stays visible as missing', () => {
    expect(resolvePicture({ row: row({ alt: 'left over', isDecorative: true }), language: 'en' })).toMatchObject({
      alt: '',
      isDecorative: true,
    })
    expect(resolvePicture({ row: row(), language: 'en' })).toMatchObject({ alt: '', isDecorative: false })
  })

  test('a film has captions in all languages, its poster and transcript; a document its name', () => {
    const captions = row({ uid: 'c1', kind: 'captions', mimeType: 'text/vtt', filename: 'c.vtt' })
    const film = row({
      kind: 'video',
      filename: 'f.mp4',
      mimeType: 'video/mp4',
      captions: [{ language: 'fr', file: captions }],
      poster: arabic,
      transcript: 'Words',
    })
    const resolved = resolveMedia({ row: film, language: 'ar' })
    expect(resolved).toMatchObject({
      type: 'video',
      video: {
        title: 'Title',
        transcript: 'Words',
        captions: [{ language: 'fr', file: { media: 'c1', extension: 'vtt' } }],
        poster: { media: 'm2' },
      },
    })
    expect(resolveMedia({ row: row({ kind: 'document', filename: 'd.pdf', title: null }), language: 'zh' })).toMatchObject({
      type: 'attachment',
      file: { title: 'photo.jpg', name: 'photo.jpg' },
    })
  })

  test.each([
    ['a variant read as an id', row({ variants: [{ language: 'en', image: 'some-id' }] })],
    ['a row without its file', row({ sha256: null })],
  ])('%s is an error, never a hole', (_, broken) => {
    expect(() => resolvePicture({ row: broken, language: 'en' })).toThrow(expect.objectContaining({ code: 'media.unreadable' }))
  })
})
