import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { create, type Font } from 'fontkit'
import { FabuError } from '../errors.ts'
import { rootOf } from '../office.ts'

/** The opened font a text is set in, its file, and the characters not even that one has, each once: a rare name would be a box, and nobody would see it before print. */
export type FoundFont = { file: string; font: Font; missing: string[] }

/**
 * The font a text is set in as PDF: the first that lacks none of its characters, of the one FABU_PDF_FONT names (`file` or `file#face`), those the system has and
 * the one that comes along; where each of them lacks some, the one that lacks the fewest. A document is set in one font throughout.
 * @throws {FabuError} `pdf.font` for a file that is no font.
 */
export function findFont(text: string, environment: Record<string, string | undefined> = process.env): FoundFont {
  const found: FoundFont[] = []
  for (const fontFile of fontsOf(environment)) {
    const font = open(fontFile)
    const missing = [...new Set(text)].filter((sign) => !/\s/u.test(sign) && !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))
    found.push({ file: fontFile.file, font, missing })
    if (missing.length === 0) break
  }
  return found.reduce((least, next) => (next.missing.length < least.missing.length ? next : least))
}

/** A font file, and which face of it where it holds several. */
type FontFile = { file: string; face?: string }

/** Chinese fonts that systems bring, the ones that cover most first. */
const known: FontFile[] = [
  { file: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', face: 'NotoSerifCJKsc-Regular' },
  { file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', face: 'NotoSansCJKsc-Regular' },
  { file: '/usr/share/fonts/noto-cjk/NotoSerifCJK-Regular.ttc', face: 'NotoSerifCJKsc-Regular' },
  { file: '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc', face: 'NotoSansCJKsc-Regular' },
]

/** Some 30,900 characters, those of rare names from the extensions among them. Named by its place: Next's bundler would take a font that is resolved for a module of its own. */
const bundled = () => path.join(rootOf(process.env), 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')

/** Those that may be used, the one the office wants first; the system's cover more than the one that comes along. */
function fontsOf({ FABU_PDF_FONT = '' }: Record<string, string | undefined>): FontFile[] {
  const [file = '', face] = FABU_PDF_FONT.split('#')
  if (file && !existsSync(file)) throw noFont(file)
  const wanted = file ? [{ file, ...(face ? { face } : {}) }] : []
  return [...wanted, ...known.filter((font) => existsSync(font.file)), { file: bundled() }]
}

function open({ file, face }: FontFile): Font {
  const opened = create(readFileSync(file), face)
  if (!opened || !('hasGlyphForCodePoint' in opened)) throw noFont(file)
  return opened
}

const noFont = (file: string) =>
  new FabuError({
    code: 'pdf.font',
    status: 500,
    message: { zh: `FABU_PDF_FONT 中的“${file}”不是可用的字体文件。`, en: `"${file}" in FABU_PDF_FONT is no font that can be used.` },
  })
