import type { OfficePlan } from '../setup/plan.ts'

/** Only ever used in the sample, where one-click links log in as anybody. */
export const samplePassword = 'fabu-sample-office'

const person = (key: string, name: string, title: string, more: Pick<OfficePlan['people'][number], 'roles' | 'languages' | 'unit'>) => ({
  key,
  name,
  title,
  email: `${key}@sample.fabu.example`,
  password: samplePassword,
  ...more,
})

/** The part each person plays, as the one-click links name it. */
export const sampleParts: Record<string, string> = {
  author: '作者 Author',
  reviewer: '初审 1st review',
  head: '复审 2nd review',
  deputy: '复审代理 Deputy',
  publisher: '终审 Final',
  'consular-author': '领事处作者 Author',
  'consular-reviewer': '领事处初审 1st review',
  consularHead: '领事处复审 2nd review',
  translator: '翻译 Translator (en fr ar)',
  'translator-asia': '翻译 Translator (ja ko)',
  proofreader: '语言审校 Language review',
  secretary: '秘书处 Secretariat',
  auditor: '监督 Auditor',
  admin: '管理员 Administrator',
}

/** The sample office: a foreign affairs office of a made-up city, with every role and all four channels on the stand-ins. */
export const samplePlan: OfficePlan = {
  isSample: true,
  name: {
    zh: '海城市人民政府外事办公室',
    en: 'Haicheng Municipal Foreign Affairs Office',
    ja: '海城市人民政府外事弁公室',
    ko: '하이청시 인민정부 외사판공실',
    fr: 'Bureau des affaires étrangères de Haicheng',
    ar: 'مكتب الشؤون الخارجية لمدينة هايتشنغ',
  },
  siteName: {
    zh: '海城外事',
    en: 'Haicheng Foreign Affairs',
    ja: '海城外事',
    ko: '하이청 외사',
    fr: 'Haicheng – Affaires étrangères',
    ar: 'الشؤون الخارجية في هايتشنغ',
  },
  siteIdCode: '3199000001',
  icp: '示例ICP备00000000号',
  policeRecord: '示例公网安备00000000000000号',
  contact: {
    zh: '海城市滨江路1号，电话 000-12345',
    en: '1 Binjiang Road, Haicheng; telephone 000-12345',
    ja: '海城市浜江路1号　電話 000-12345',
    ko: '하이청시 빈장로 1호, 전화 000-12345',
    fr: '1, rue Binjiang, Haicheng ; téléphone 000-12345',
    ar: 'هايتشنغ، شارع بينجيانغ 1، هاتف ‎000-12345',
  },
  languages: ['zh', 'en', 'ja', 'ko', 'fr', 'ar'],
  units: [
    {
      key: 'press',
      name: {
        zh: '新闻文化处',
        en: 'Press and Culture',
        ja: '報道文化処',
        ko: '언론문화처',
        fr: 'Presse et culture',
        ar: 'الإعلام والثقافة',
      },
      head: 'head',
      deputies: ['deputy'],
    },
    {
      key: 'consular',
      name: { zh: '领事处', en: 'Consular Affairs', ja: '領事処', ko: '영사처', fr: 'Affaires consulaires', ar: 'الشؤون القنصلية' },
      head: 'consularHead',
      deputies: [],
    },
  ],
  people: [
    person('author', '林晓', '主任科员', { roles: ['author'], unit: 'press' }),
    person('reviewer', '周敏', '二级调研员', { roles: ['reviewer'], unit: 'press' }),
    person('head', '陈立', '处长', { roles: ['reviewer'], unit: 'press' }),
    person('deputy', '吴燕', '副处长', { roles: ['reviewer'], unit: 'press' }),
    person('consular-author', '赵宁', '主任科员', { roles: ['author'], unit: 'consular' }),
    person('consular-reviewer', '孙悦', '三级调研员', { roles: ['reviewer'], unit: 'consular' }),
    { ...person('consular-head', '郑凯', '处长', { roles: ['reviewer'], unit: 'consular' }), key: 'consularHead' },
    person('publisher', '王建华', '副主任', { roles: ['publisher'] }),
    person('translator', '李安', '翻译', { roles: ['translator'], languages: ['en', 'fr', 'ar'] }),
    person('translator-asia', '朴贞', '翻译', { roles: ['translator'], languages: ['ja', 'ko'] }),
    person('proofreader', '高岚', '译审', { roles: ['translator'], languages: ['en', 'fr', 'ar', 'ja', 'ko'] }),
    person('secretary', '何静', '秘书处', { roles: ['secretariat'] }),
    person('auditor', '沈清', '机关纪委', { roles: ['auditor'] }),
    person('admin', '管理员', '系统管理员', { roles: ['administrator'] }),
  ],
  outlets: [
    { key: 'site', name: '海城外事网站', channel: 'website', mode: 'sandbox' },
    { key: 'wechat', name: '微信“海城外事”', channel: 'wechat', mode: 'sandbox', author: '海城外事' },
    { key: 'weibo', name: '微博“海城外事”', channel: 'weibo', mode: 'sandbox', canReadTimeline: true },
    { key: 'portal', name: '中国海城（市级门户）', channel: 'cityPortal', mode: 'sandbox' },
  ],
  columns: [
    {
      key: 'news',
      slug: 'news',
      name: { zh: '外事动态', en: 'News', ja: 'ニュース', ko: '소식', fr: 'Actualités', ar: 'الأخبار' },
      description: {
        zh: '本市对外交往的最新动态',
        en: "News of the city's foreign affairs",
        ja: '対外交流の最新の動き',
        ko: '대외 교류 소식',
        fr: 'Actualités des relations extérieures',
        ar: 'أخبار العلاقات الخارجية للمدينة',
      },
      columnType: '工作动态',
      updateClass: 'news',
      unit: 'press',
      outlets: { zh: ['site', 'wechat', 'weibo', 'portal'], en: ['site', 'wechat', 'portal'], other: ['site', 'portal'] },
    },
    {
      key: 'policies',
      slug: 'policy-documents',
      name: { zh: '政策文件', en: 'Policies', ja: '政策文書', ko: '정책 문서', fr: 'Textes officiels', ar: 'الوثائق الرسمية' },
      columnType: '政策文件',
      updateClass: 'notice',
      unit: 'press',
      outlets: { zh: ['site', 'wechat', 'portal'], other: ['site', 'portal'] },
    },
    {
      key: 'interpretations',
      slug: 'policy-explained',
      name: { zh: '政策解读', en: 'Policies explained', ja: '政策解説', ko: '정책 해설', fr: 'Textes expliqués', ar: 'شرح السياسات' },
      columnType: '政策解读',
      updateClass: 'notice',
      unit: 'press',
      outlets: { zh: ['site', 'wechat', 'weibo'], other: ['site'] },
    },
    {
      key: 'notices',
      slug: 'notices-for-residents',
      name: { zh: '涉外通知', en: 'Notices', ja: 'お知らせ', ko: '공지', fr: 'Avis', ar: 'الإشعارات' },
      columnType: '办事服务',
      updateClass: 'notice',
      unit: 'consular',
      outlets: { zh: ['site', 'wechat', 'weibo', 'portal'], other: ['site', 'wechat', 'portal'] },
    },
  ],
}
