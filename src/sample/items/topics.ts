import type { SampleItem } from '../item.ts'

export const topics: SampleItem[] = [
  {
    key: 'living-in-haicheng',
    collection: 'topics',
    unit: 'consular',
    day: '2026-05-15',
    hue: 200,
    groups: [
      ['talent-services', 'talent-explained'],
      ['invitation-letter', 'payment', 'driving-licence'],
    ],
    texts: {
      zh: {
        title: '在海城工作和生活',
        summary: '为在海城的外籍人士汇集政策、办事指南和通知。',
        body: '本专题随新内容更新；缺少本语言版本的内容，注明已有的语言。',
        words: { groupHeadings: '政策和解读\n办事和通知' },
      },
      en: {
        title: 'Working and living in Haicheng',
        summary: 'Policies, services and notices for people from abroad, in one place.',
        body: 'This page grows with what is published. Where something is not in English yet, it says in which languages it is.',
        words: { groupHeadings: 'Policies\nServices and notices' },
      },
    },
  },
]
