import type { SampleItem } from '../item.ts'

/** 政府信息公开: its pages, and a report for one of them to list. */
export const disclosure: SampleItem[] = [
  {
    key: 'annual-report',
    collection: 'articles',
    column: 'reports',
    day: '2026-01-19',
    texts: {
      zh: {
        title: '海城市人民政府外事办公室2025年政府信息公开工作年度报告',
        summary: '2025年主动公开、依申请公开和监督保障情况。',
        body: '本报告依据《中华人民共和国政府信息公开条例》编制，统计期限为2025年1月1日至12月31日。\n\n## 一、总体情况\n\n全年主动公开信息312条，公开政策文件2件。\n\n## 二、主动公开政府信息情况\n\n行政规范性文件制发1件，现行有效3件。\n\n## 三、收到和处理政府信息公开申请情况\n\n收到申请3件，均在法定期限内答复。\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n无。\n\n## 五、存在的主要问题及改进情况\n\n多语种内容更新仍不够及时，将完善翻译和审校流程。\n\n## 六、其他需要报告的事项\n\n全年未收取信息处理费。',
      },
    },
  },
  {
    key: 'disclosure-guide',
    collection: 'pages',
    unit: 'press',
    day: '2026-01-07',
    facts: { menuOrder: 20, role: 'guide', telephones: ['12345'], email: 'disclosure@haicheng.example' },
    texts: {
      zh: {
        title: '政府信息公开指南',
        summary: '本办公开哪些信息、如何查找、向哪里申请。',
        body: '## 公开的信息\n\n本办依据《条例》第二十条主动公开政策文件、机构职能、办事服务等信息，按公开事项分类编排，见《法定主动公开内容》。\n\n## 如何获取\n\n主动公开的信息在本网站查阅；其他信息可以向下列机构申请。',
        words: {
          pointName: '海城市人民政府外事办公室综合处',
          place: '海城市滨江路1号二楼205室，邮政编码 000000',
          hours: '周一至周五 9:00—11:30，13:30—17:00，法定节假日除外',
        },
      },
      en: {
        title: 'Guide to open government information',
        summary: 'What the office publishes, how it is found, and where other information is asked for.',
        body: '## What is published\n\nAs Article 20 of the Regulations asks, the office publishes policy documents, its functions and its services. The catalogue lists them by subject.\n\n## How to get it\n\nWhat is published stands on this site. For anything else, turn to the office below.',
        words: {
          pointName: 'General Division of the Haicheng Foreign Affairs Office',
          place: 'Room 205, 1 Binjiang Road, Haicheng 000000',
          hours: 'Monday to Friday, 9:00 to 11:30 and 13:30 to 17:00, except on public holidays',
        },
      },
    },
  },
  {
    key: 'disclosure-catalogue',
    collection: 'pages',
    unit: 'press',
    day: '2026-01-08',
    facts: { menuOrder: 22, role: 'catalogue' },
    texts: {
      zh: {
        title: '法定主动公开内容',
        summary: '依据《政府信息公开条例》第二十条主动公开的信息目录。',
        body: '以下信息由本办主动公开，随发布自动更新。',
      },
      en: {
        title: 'Catalogue of published information',
        summary: 'What the office publishes as Article 20 of the Regulations asks.',
        body: 'The office publishes the following. The list follows what is published.',
      },
    },
  },
  {
    key: 'disclosure-reports',
    collection: 'pages',
    unit: 'press',
    day: '2026-01-08',
    facts: { menuOrder: 24, role: 'annualReports' },
    texts: {
      zh: { title: '政府信息公开年报', summary: '本办历年政府信息公开工作年度报告。', body: '年度报告于每年1月31日前公布。' },
    },
  },
  {
    key: 'disclosure-on-request',
    collection: 'pages',
    unit: 'press',
    day: '2026-01-09',
    facts: { menuOrder: 26, role: 'onRequest' },
    texts: {
      zh: {
        title: '依申请公开',
        summary: '怎样申请公开主动公开以外的政府信息。',
        body: '公民、法人或者其他组织可以向本办申请公开政府信息。申请可以当面提交，也可以邮寄；书写有困难的，可以口头提出，由工作人员代为填写。',
      },
      en: {
        title: 'Information on request',
        summary: 'How to ask for information that is not published.',
        body: 'Citizens, companies and associations may ask the office for information, in person or by post. Whoever has difficulty writing may ask orally; the staff then fill in the form.',
      },
    },
  },
]
