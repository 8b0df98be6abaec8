import { FabuError } from '../errors.ts'

/** Why an upload is not taken in, and what its owner can do about it. */
export const refusals = {
  empty: { status: 400, zh: '没有收到文件，或文件是空的。', en: 'No file arrived, or it is empty.' },
  name: { status: 400, zh: '文件名不可用，请改名后再上传。', en: 'The file name cannot be used; rename the file and upload it again.' },
  svg: {
    status: 415,
    zh: 'SVG 可携带脚本，不予接收；请导出为 PNG 后上传。',
    en: 'SVG can carry scripts and is not taken; export the picture as PNG.',
  },
  markup: {
    status: 415,
    zh: '文件内容是网页或含有网页标记，不予接收。',
    en: 'The content is a web page or holds markup of one; it is not taken.',
  },
  type: {
    status: 415,
    zh: '不接收这种文件。可用：JPEG、PNG、WebP、AVIF 图片；PDF、OFD、DOCX、XLSX、PPTX、ODF、TXT、CSV 文档；MP4、WebM 视频；VTT 字幕。',
    en: 'This type is not taken. Use JPEG, PNG, WebP or AVIF; PDF, OFD, DOCX, XLSX, PPTX, ODF, TXT or CSV; MP4 or WebM; VTT captions.',
  },
  mismatch: {
    status: 415,
    zh: '文件内容与扩展名不符，请用正确的扩展名保存后再上传。',
    en: 'The content is not what the extension says; save the file under the right one.',
  },
  animated: {
    status: 415,
    zh: '动图不予接收（读者无法暂停）；请改传视频，或导出一帧静态图。',
    en: 'Animated pictures are not taken (readers cannot pause them); upload a video, or one still frame.',
  },
  heic: { status: 415, zh: 'HEIC 图片请导出为 JPEG 后上传。', en: 'Export HEIC pictures as JPEG first.' },
  image: { status: 422, zh: '图片已损坏或不完整，无法读取。', en: 'The picture is damaged or incomplete and cannot be read.' },
  pixels: {
    status: 413,
    zh: '图片超过 5000 万像素，请缩小后上传。',
    en: 'The picture has more than 50 megapixels; make it smaller first.',
  },
  macros: {
    status: 415,
    zh: '文档含有宏或控件，不予接收；请另存为不含宏的格式。',
    en: 'The document holds macros or controls; save it without them.',
  },
  legacyOffice: {
    status: 415,
    zh: '旧版 Office 格式（DOC、XLS、PPT、WPS）不予接收；请另存为 DOCX、XLSX、PPTX 或 PDF。',
    en: 'Old Office formats (DOC, XLS, PPT, WPS) are not taken; save as DOCX, XLSX, PPTX or PDF.',
  },
  archive: {
    status: 422,
    zh: '文档的压缩结构已损坏或夹带其他内容。',
    en: 'The archive inside the document is damaged or carries something else.',
  },
  pdf: { status: 422, zh: 'PDF 已损坏或夹带其他内容，请重新导出。', en: 'The PDF is damaged or carries something else; export it again.' },
  pdfAction: {
    status: 415,
    zh: 'PDF 含有脚本或会启动程序的动作，不予接收；请用“打印为 PDF”重新导出。',
    en: 'The PDF holds scripts or actions that start programs; export it again with “print to PDF”.',
  },
  pdfEncrypted: {
    status: 415,
    zh: 'PDF 设有密码或限制，无法检查；请导出不加密的版本。',
    en: 'The PDF is protected and cannot be checked; export it without protection.',
  },
  text: {
    status: 422,
    zh: '文本须为 UTF-8 编码，且不含控制字符；请另存为 UTF-8（Excel：“CSV UTF-8”）。',
    en: 'Text must be UTF-8 without control characters; save it as UTF-8 (Excel: “CSV UTF-8”).',
  },
  captions: {
    status: 422,
    zh: '字幕须为 WebVTT：以 WEBVTT 开头，至少有一条带时间的字幕。',
    en: 'Captions must be WebVTT: begin with WEBVTT and hold at least one timed cue.',
  },
  video: { status: 422, zh: '视频已损坏或夹带其他内容。', en: 'The video is damaged or carries something else.' },
} as const

export type RefusalCode = keyof typeof refusals

/** The error for one of the reasons above. */
export function refusal(code: RefusalCode, cause?: unknown): FabuError {
  const { status, zh, en } = refusals[code]
  return new FabuError({ code: `media.${code}`, status, message: { zh, en }, cause })
}
