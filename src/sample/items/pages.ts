import type { SampleItem } from '../item.ts'

export const pages: SampleItem[] = [
  {
    key: 'about',
    collection: 'pages',
    unit: 'press',
    day: '2026-01-05',
    facts: { menuOrder: 10, role: 'functions' },
    texts: {
      zh: {
        title: '机构职能',
        summary: '本办的主要职责。',
        body: '海城市人民政府外事办公室负责本市的对外交往、涉外管理和领事保护。\n\n- 统筹协调全市外事工作\n- 管理友好城市往来\n- 为在海外籍人士提供信息和服务',
      },
      en: {
        title: 'About the office',
        summary: 'What this office does.',
        body: 'The Foreign Affairs Office of Haicheng is responsible for the external relations of the city and for consular matters.\n\n- It coordinates the foreign affairs of the city.\n- It looks after relations with sister cities.\n- It informs and serves residents from abroad.',
      },
      ar: {
        title: 'عن المكتب',
        summary: 'مهام المكتب الرئيسية.',
        body: 'يتولى مكتب الشؤون الخارجية لمدينة هايتشنغ العلاقات الخارجية للمدينة والشؤون القنصلية.\n\n- تنسيق الشؤون الخارجية للمدينة\n- رعاية علاقات المدن الصديقة\n- تقديم المعلومات والخدمات للمقيمين الأجانب',
      },
    },
  },
  {
    key: 'accessibility',
    collection: 'pages',
    unit: 'press',
    day: '2026-01-06',
    facts: { menuOrder: 90, role: 'accessibility' },
    texts: {
      zh: {
        title: '无障碍说明',
        summary: '本网站的无障碍情况和联系方式。',
        body: '本网站力求人人可用：可以用键盘操作，文字可以放大，图片有文字说明。\n\n如遇到障碍，请致电 000-12345，我们会尽快改进。',
      },
      en: {
        title: 'Accessibility',
        summary: 'How accessible this site is, and whom to tell.',
        body: 'This site is meant to be usable by everybody: it works with the keyboard, its text can be enlarged, and pictures are described.\n\nIf something stands in your way, call 000-12345 and we will mend it.',
      },
    },
  },
]
