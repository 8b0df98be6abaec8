import type { Language } from '../languages.ts'
import type { OfficePlan } from './plan.ts'

type Answers = { name: string; adminName: string; adminEmail: string; password: string; siteUrl?: string; languages: Language[] }

/**
 * What an office begins with when it names no plan of its own: the four windows on the stand-ins, the columns
 * every office has, 三审, and one administrator who adds the others.
 */
export function defaultPlan({ name, adminName, adminEmail, password, siteUrl, languages }: Answers): OfficePlan {
  return {
    name: { zh: name },
    siteName: { zh: name },
    ...(siteUrl ? { siteUrl } : {}),
    languages,
    twoFactor: 'deciders',
    units: [{ key: 'office', name: { zh: '办公室', en: 'General Office' } }],
    people: [{ key: 'admin', name: adminName, email: adminEmail, password, roles: ['administrator'], unit: 'office' }],
    outlets: [
      { key: 'site', name: `${name}网站`, channel: 'website', mode: 'live', unit: 'office' },
      { key: 'wechat', name: '微信公众号', channel: 'wechat', mode: 'sandbox', unit: 'office' },
      { key: 'weibo', name: '微博', channel: 'weibo', mode: 'sandbox', unit: 'office' },
      { key: 'portal', name: '市级门户', channel: 'cityPortal', mode: 'sandbox', unit: 'office' },
    ],
    columns: [
      {
        key: 'news',
        slug: 'news',
        name: { zh: '工作动态', en: 'News' },
        columnType: '工作动态',
        updateClass: 'news',
        unit: 'office',
        outlets: { zh: ['site', 'wechat', 'weibo', 'portal'], other: ['site', 'portal'] },
      },
      {
        key: 'notices',
        slug: 'notices-for-residents',
        name: { zh: '通知公告', en: 'Notices' },
        columnType: '办事服务',
        updateClass: 'notice',
        unit: 'office',
        outlets: { other: ['site', 'wechat', 'portal'] },
      },
      {
        key: 'policies',
        slug: 'policy-documents',
        name: { zh: '政策文件', en: 'Policies' },
        columnType: '政策文件',
        updateClass: 'notice',
        unit: 'office',
        outlets: { other: ['site', 'portal'] },
      },
      {
        key: 'interpretations',
        slug: 'policy-explained',
        name: { zh: '政策解读', en: 'Policies explained' },
        columnType: '政策解读',
        updateClass: 'notice',
        unit: 'office',
        outlets: { other: ['site'] },
      },
      {
        key: 'services',
        slug: 'services-for-residents',
        name: { zh: '办事服务', en: 'Services' },
        columnType: '办事服务',
        updateClass: 'static',
        unit: 'office',
        outlets: { other: ['site', 'portal'] },
      },
      {
        key: 'reports',
        slug: 'annual-reports',
        name: { zh: '政府信息公开年报', en: 'Annual reports' },
        columnType: '信息公开年报',
        updateClass: 'plan',
        unit: 'office',
        outlets: { other: ['site'] },
      },
    ],
  }
}
