import type { OfficePlan } from '../../src/setup/plan.ts'

const password = 'a long test password 1'
const person = (key: string, name: string, more: object) => ({ key, name, email: `${key}@example.org`, password, ...more })

/** A small office with every role, two units, and all four channels on the stand-ins. */
export const testPlan = {
  name: { zh: '示例外办', en: 'Example Foreign Affairs Office', ar: 'مكتب الشؤون الخارجية' },
  siteName: { zh: '示例外办', en: 'Example FAO', ar: 'مكتب الشؤون الخارجية' },
  siteIdCode: '3100000001',
  languages: ['zh', 'en', 'ja', 'fr', 'ar'],
  units: [
    { key: 'press', name: { zh: '新闻处', en: 'Press' }, head: 'head', deputies: ['deputy'] },
    { key: 'consular', name: { zh: '领事处', en: 'Consular' }, head: 'otherHead' },
  ],
  people: [
    person('author', '撰稿甲', { roles: ['author'], unit: 'press' }),
    person('coauthor', '撰稿乙', { roles: ['author', 'reviewer'], unit: 'press' }),
    person('reviewer', '初审丙', { roles: ['reviewer'], unit: 'press' }),
    person('head', '处长丁', { roles: ['reviewer'], unit: 'press', title: '处长' }),
    person('deputy', '副处长戊', { roles: ['reviewer'], unit: 'press', title: '副处长' }),
    person('publisher', '签发己', { roles: ['publisher'] }),
    person('publisher2', '签发庚', { roles: ['publisher'] }),
    person('translator', 'Translator', { roles: ['translator'], languages: ['en', 'ar', 'fr'] }),
    person('proofreader', 'Proofreader', { roles: ['translator'], languages: ['en', 'ar', 'fr', 'ja'] }),
    person('otherHead', '领事处长', { roles: ['reviewer'], unit: 'consular' }),
    person('secretary', '秘书', { roles: ['secretariat'] }),
    person('auditor', '监督', { roles: ['auditor'] }),
    person('admin', '管理员', { roles: ['administrator'] }),
  ] as OfficePlan['people'],
  outlets: [
    { key: 'site', name: '官网', channel: 'website', mode: 'sandbox' },
    { key: 'wechat', name: '微信公众号', channel: 'wechat', mode: 'sandbox', author: '外办' },
    { key: 'weibo', name: '微博', channel: 'weibo', mode: 'sandbox' },
    { key: 'portal', name: '市级门户', channel: 'cityPortal', mode: 'sandbox' },
    { key: 'manual', name: '人工微博', channel: 'weibo', mode: 'manual' },
  ],
  columns: [
    {
      key: 'news',
      slug: 'news',
      name: { zh: '工作动态', en: 'News', ja: 'ニュース', ar: 'الأخبار' },
      columnType: '工作动态',
      updateClass: 'news',
      unit: 'press',
      outlets: { zh: ['site', 'wechat', 'weibo', 'portal'], other: ['site', 'portal'] },
    },
    {
      key: 'policy',
      slug: 'policy',
      name: { zh: '政策文件', en: 'Policies' },
      columnType: '政策文件',
      updateClass: 'notice',
      unit: 'press',
      outlets: { other: ['site'] },
    },
    {
      key: 'local',
      slug: 'local',
      name: { zh: '本地', en: 'Local' },
      columnType: '工作动态',
      updateClass: 'other',
      unit: 'press',
      parent: 'news',
      outlets: { other: ['site'] },
    },
  ],
} satisfies OfficePlan
