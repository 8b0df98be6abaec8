import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { create, type Font } from 'fontkit'
import { FabuError } from '../errors.ts'
import { rootOf } from '../office.ts'
import { unpackWoff } from './unpackWoff.ts'

/** A font file, and which face of it where it holds several. */
export type FontFile = { file: string; face?: string }

/** Chinese fonts that systems bring, the ones that cover most first. */
const known: FontFile[] = [
  { file: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', face: 'NotoSerifCJKsc-Regular' },
  { file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', face: 'NotoSansCJKsc-Regular' },
  { file: '/usr/share/fonts/noto-cjk/NotoSerifCJK-Regular.ttc', face: 'NotoSerifCJKsc-Regular' },
  { file: '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc', face: 'NotoSansCJKsc-Regular' },
  { file: '/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc', face: 'WenQuanYiZenHei' },
]

/**
 * The font PDFs are set in: the one FABU_PDF_FONT names (`file` or `file#face`), else one the system has, else the one that comes along, which covers the common
 * characters. @throws {FabuError} `pdf.font` for a file that is no font.
 */
export function findFont(environment: Record<string, string | undefined> = process.env): FontFile {
  const [file = '', face] = (environment.FABU_PDF_FONT ?? '').split('#')
  if (file && !existsSync(file)) throw noFont(file)
  if (file) return { file, ...(face ? { face } : {}) }
  return known.find((font) => existsSync(font.file)) ?? { file: bundled() }
}

/** Named by its place: Next's bundler would take a font that is resolved for a module of its own. */
const bundled = () =>
  path.join(rootOf(process.env), 'node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff')

/** The bytes of a font, as PDF and glyph look-up want them. */
export function bytesOfFont({ file }: FontFile): Buffer {
  const bytes = readFileSync(file)
  return file.endsWith('.woff') ? unpackWoff(bytes) : bytes
}

/** Characters a font has no glyph for, each once: a rare name would be a box, and nobody would see it before print. */
export function missingGlyphs(found: FontFile, text: string): string[] {
  const opened = create(bytesOfFont(found), found.face)
  if (!opened || !('hasGlyphForCodePoint' in opened)) throw noFont(found.file)
  const font = opened as Font
  return [...new Set(text)].filter((sign) => !/\s/u.test(sign) && !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))
}

const noFont = (file: string) =>
  new FabuError({
    code: 'pdf.font',
    status: 500,
    message: { zh: `FABU_PDF_FONT 中的“${file}”不是可用的字体文件。`, en: `"${file}" in FABU_PDF_FONT is no font that can be used.` },
  })
