import PDFDocument from 'pdfkit'

export const mm = (millimetres: number) => (millimetres / 25.4) * 72
/** GB/T 9704-2012 in points. */
export const margins = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) }
export const bodyWidth = (pdf: PdfPages) => pdf.page.width - margins.left - margins.right

/** The pages of a PDF. A line break takes no room on them: a font without a glyph for it would lend it the width of the box, and labels would break within their words. */
export class PdfPages extends PDFDocument {
  override widthOfString(text: string, options?: PDFKit.Mixins.TextOptions): number {
    return super.widthOfString(text.replace(/\n+$/, ''), options)
  }
}
