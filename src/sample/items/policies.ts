import type { SampleItem } from '../item.ts'

export const policies: SampleItem[] = [
  {
    key: 'honours',
    collection: 'policies',
    column: 'policies',
    day: '2026-01-20',
    hue: 220,
    facts: {
      indexNumber: 'HC0100-2026-001',
      documentNumber: '海外办发〔2026〕1号',
      writtenOn: '2026-01-15',
      issuer: '海城市人民政府外事办公室',
      effectiveOn: '2026-02-01',
      validity: 'valid',
      art20Item: 1,
      policyKind: 'normative',
      disclosure: 'proactive',
    },
    texts: {
      zh: {
        title: '海城市荣誉市民和友谊奖评选办法',
        summary: '规定荣誉市民和友谊奖的推荐条件、评选程序和授予方式。',
        body: '## 第一条　目的\n\n为表彰对本市作出突出贡献的外籍人士，制定本办法。\n\n## 第二条　条件\n\n候选人应当具备下列条件之一：\n\n1. 在科技、教育、文化、卫生等领域作出突出贡献；\n2. 为本市对外交往作出突出贡献；\n3. 长期从事公益事业，受到公众好评。\n\n## 第三条　程序\n\n推荐、初评、公示、审定、授予。公示期不少于五个工作日。\n\n## 第四条　施行\n\n本办法自2026年2月1日起施行。',
      },
      en: {
        title: 'Rules on the award of honorary citizenship and the friendship prize',
        summary: 'Who may be nominated, how the choice is made and how the honours are awarded.',
        body: '## Article 1: Purpose\n\nThese rules serve to honour persons from abroad who have rendered outstanding services to the city.\n\n## Article 2: Conditions\n\nA candidate meets one of the following conditions:\n\n1. outstanding services in science, education, culture or health;\n2. outstanding services to the external relations of the city;\n3. long work for the common good that the public values.\n\n## Article 3: Procedure\n\nNomination, first selection, public notice, decision, award. The public notice lasts five working days or more.\n\n## Article 4: Commencement\n\nThese rules apply from 1 February 2026.',
      },
    },
  },
  {
    key: 'honours-explained',
    collection: 'interpretations',
    column: 'interpretations',
    policy: 'honours',
    day: '2026-01-22',
    hue: 232,
    facts: { form: 'qa' },
    texts: {
      zh: {
        title: '问答：荣誉市民和友谊奖怎么评？',
        summary: '谁可以推荐、要准备哪些材料、多久有结果，一次说清。',
        body: '## 谁可以推荐？\n\n本市的单位，以及两名以上在本市居住满三年的居民，均可推荐。\n\n## 需要哪些材料？\n\n推荐表、事迹说明和被推荐人同意书。\n\n## 多久有结果？\n\n从截止日起三个月内公布。',
      },
      en: {
        title: 'Questions and answers: how the honours are awarded',
        summary: 'Who may nominate, which papers are needed, and how long it takes.',
        body: '## Who may nominate?\n\nOrganisations in the city, and any two residents who have lived here for three years or more.\n\n## Which papers are needed?\n\nThe form, a description of the services, and the consent of the person nominated.\n\n## How long does it take?\n\nThe result is announced within three months of the closing date.',
      },
    },
  },
  {
    key: 'talent-services',
    collection: 'policies',
    column: 'policies',
    day: '2026-05-11',
    hue: 188,
    stage: 'secondReview',
    facts: {
      indexNumber: 'HC0100-2026-004',
      documentNumber: '海外办发〔2026〕4号',
      writtenOn: '2026-05-08',
      issuer: '海城市人民政府外事办公室',
      art20Item: 1,
      policyKind: 'notice',
      disclosure: 'proactive',
    },
    texts: {
      zh: {
        title: '关于优化外籍人才服务的若干措施',
        summary: '设立一站式窗口，缩短办理时限，提供六种语言的指南。',
        body: '一、设立外籍人才一站式服务窗口。\n\n二、工作许可与居留许可并联办理，时限缩短至七个工作日。\n\n三、提供六种语言的办事指南。',
      },
    },
  },
  {
    key: 'talent-explained',
    collection: 'interpretations',
    column: 'interpretations',
    policy: 'honours',
    day: '2026-05-13',
    hue: 176,
    stage: 'finalReview',
    facts: { form: 'text' },
    texts: {
      zh: {
        title: '一图读懂：荣誉市民评选的五个步骤',
        summary: '推荐、初评、公示、审定、授予，五步说明。',
        body: '评选分为五步：推荐、初评、公示、审定、授予。\n\n每一步的结果都会在本网站公布。',
      },
    },
  },
]
