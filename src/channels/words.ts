import type { Language } from '../languages.ts'

/** The few words a channel adds around a text, in the text's own language. */
export type ChannelWords = {
  source: string
  documentNumber: string
  writtenOn: string
  effectiveOn: string
  attachments: string
  links: string
  video: string
  seeOriginal: string
  /** Before the title of a correction note. */
  correction: string
  corrected: string
}

const words: Record<Language, ChannelWords> = {
  zh: {
    source: '来源',
    documentNumber: '发文字号',
    writtenOn: '成文日期',
    effectiveOn: '施行日期',
    attachments: '附件',
    links: '文中链接',
    video: '视频',
    seeOriginal: '请点击“阅读原文”',
    correction: '【更正】',
    corrected: '更正的文章',
  },
  'zh-Hant': {
    source: '來源',
    documentNumber: '發文字號',
    writtenOn: '成文日期',
    effectiveOn: '施行日期',
    attachments: '附件',
    links: '文中連結',
    video: '影片',
    seeOriginal: '請點擊「閱讀原文」',
    correction: '【更正】',
    corrected: '更正的文章',
  },
  en: {
    source: 'Source',
    documentNumber: 'Document No.',
    writtenOn: 'Date',
    effectiveOn: 'Effective',
    attachments: 'Attachments',
    links: 'Links',
    video: 'Video',
    seeOriginal: 'tap “Read more” (阅读原文)',
    correction: 'Correction: ',
    corrected: 'Corrected',
  },
  ja: {
    source: '出典',
    documentNumber: '文書番号',
    writtenOn: '作成日',
    effectiveOn: '施行日',
    attachments: '添付資料',
    links: 'リンク',
    video: '動画',
    seeOriginal: '「阅读原文」をタップしてください',
    correction: '【訂正】',
    corrected: '訂正する記事',
  },
  ko: {
    source: '출처',
    documentNumber: '문서 번호',
    writtenOn: '작성일',
    effectiveOn: '시행일',
    attachments: '첨부 파일',
    links: '링크',
    video: '동영상',
    seeOriginal: '“阅读原文”을 누르세요',
    correction: '[정정] ',
    corrected: '정정 대상',
  },
  fr: {
    source: 'Source',
    documentNumber: 'Document n°',
    writtenOn: 'Date',
    effectiveOn: 'En vigueur le',
    attachments: 'Pièces jointes',
    links: 'Liens',
    video: 'Vidéo',
    seeOriginal: 'touchez « 阅读原文 »',
    correction: 'Rectificatif : ',
    corrected: 'Texte rectifié',
  },
  de: {
    source: 'Quelle',
    documentNumber: 'Dokument Nr.',
    writtenOn: 'Datum',
    effectiveOn: 'In Kraft ab',
    attachments: 'Anlagen',
    links: 'Links',
    video: 'Video',
    seeOriginal: 'tippen Sie auf „阅读原文“',
    correction: 'Berichtigung: ',
    corrected: 'Berichtigt',
  },
  es: {
    source: 'Fuente',
    documentNumber: 'Documento n.º',
    writtenOn: 'Fecha',
    effectiveOn: 'En vigor desde',
    attachments: 'Adjuntos',
    links: 'Enlaces',
    video: 'Vídeo',
    seeOriginal: 'toque «阅读原文»',
    correction: 'Rectificación: ',
    corrected: 'Texto rectificado',
  },
  ru: {
    source: 'Источник',
    documentNumber: 'Документ №',
    writtenOn: 'Дата',
    effectiveOn: 'Действует с',
    attachments: 'Приложения',
    links: 'Ссылки',
    video: 'Видео',
    seeOriginal: 'нажмите «阅读原文»',
    correction: 'Исправление: ',
    corrected: 'Исправлено',
  },
  ar: {
    source: 'المصدر',
    documentNumber: 'رقم الوثيقة',
    writtenOn: 'التاريخ',
    effectiveOn: 'تاريخ السريان',
    attachments: 'المرفقات',
    links: 'الروابط',
    video: 'فيديو',
    seeOriginal: 'اضغط على «阅读原文»',
    correction: 'تصحيح: ',
    corrected: 'النص المصحح',
  },
}

/** @returns the words in the language of the text. */
export const channelWords = (language: Language): ChannelWords => words[language]
