import type { SampleItem } from '../item.ts'

export const news: SampleItem[] = [
  {
    key: 'sister-city',
    collection: 'articles',
    column: 'news',
    day: '2026-01-12',
    hue: 205,
    texts: {
      zh: {
        title: '友好城市代表团来访，共商港口合作',
        summary: '友好城市代表团到访海城，双方就港口、青年交流和老年照护签署三项备忘录。',
        body: '1月12日，友好城市代表团一行18人抵达海城，开始为期四天的访问。\n\n## 三项备忘录\n\n访问期间，双方签署了三项备忘录：\n\n- 港口绿色航运合作\n- 中学生暑期互访\n- 社区养老服务人员培训\n\n## 下一步\n\n| 事项 | 负责部门 | 时间 |\n| --- | --- | --- |\n| 港口技术交流 | 市交通委 | 3月 |\n| 学生互访 | 市教育局 | 7月 |\n| 养老培训 | 市民政局 | 9月 |\n\n市外办将负责后续协调。',
      },
      en: {
        title: 'Sister city delegation visits to discuss port cooperation',
        summary: 'A delegation from our sister city signed three memoranda in Haicheng: on ports, youth exchange and care for the elderly.',
        body: 'On 12 January a delegation of 18 from our sister city arrived in Haicheng for a four-day visit.\n\n## Three memoranda\n\nDuring the visit the two sides signed three memoranda:\n\n- cooperation on green shipping in port\n- summer exchanges of secondary-school students\n- training of staff for care in the community\n\n## Next steps\n\n| Matter | Responsible | When |\n| --- | --- | --- |\n| Port exchange | Transport Commission | March |\n| Student exchange | Education Bureau | July |\n| Training | Civil Affairs Bureau | September |\n\nThe Foreign Affairs Office coordinates what follows.',
      },
      ja: {
        title: '友好都市代表団が来訪、港湾協力を協議',
        summary: '友好都市の代表団が海城を訪れ、港湾、青少年交流、高齢者介護に関する三つの覚書に署名しました。',
        body: '1月12日、友好都市の代表団18名が4日間の日程で海城に到着しました。\n\n## 三つの覚書\n\n- 港湾におけるグリーン海運の協力\n- 中高生の夏季相互訪問\n- 地域介護人材の研修\n\n市外事弁公室が今後の調整を担当します。',
      },
    },
  },
  {
    key: 'advisory-meeting',
    collection: 'articles',
    column: 'news',
    day: '2026-02-03',
    hue: 262,
    texts: {
      zh: {
        title: '国际企业家咨询会议将于十月举行',
        summary: '本届会议以“开放的城市，流动的人才”为题，预计邀请四十位企业负责人。',
        body: '本年度国际企业家咨询会议定于10月在海城举行。\n\n> 一座城市的开放，体现在它如何对待远道而来的人。\n\n会议设四个专题：数字贸易、绿色航运、人才服务、城市更新。报名方式将于6月公布。',
      },
      en: {
        title: 'International business advisory meeting to be held in October',
        summary: 'This year’s theme is “An open city, people on the move”; some forty business leaders are to be invited.',
        body: 'This year’s international business advisory meeting will take place in Haicheng in October.\n\n> How open a city is shows in how it treats those who come from afar.\n\nThere are four themes: digital trade, green shipping, services for talent, and urban renewal. Registration will be announced in June.',
      },
    },
  },
  {
    key: 'french-week',
    collection: 'articles',
    column: 'news',
    day: '2026-03-16',
    hue: 350,
    stage: 'corrected',
    texts: {
      zh: {
        title: '法语文化周开幕，十二场活动走进社区',
        summary: '法语文化周于3月16日开幕，活动持续至22日，全部免费。',
        body: '法语文化周今天在海城图书馆开幕。一周之内，十二场活动将走进六个社区。\n\n## 主要活动\n\n1. 法语电影放映\n2. 少儿绘本共读\n3. 烘焙与咖啡体验\n\n活动全部免费，可现场登记参加。',
      },
      en: {
        title: 'French-language week opens with twelve events in the community',
        summary: 'The week runs from 16 to 22 March; all events are free.',
        body: 'French-language week opened today in the Haicheng Library. Within a week, twelve events come to six communities.\n\n## Highlights\n\n1. French films\n2. Picture books read together\n3. Baking and coffee\n\nAll events are free; register on the spot.',
      },
      fr: {
        title: 'La semaine de la langue française s’ouvre dans les quartiers',
        summary: 'Douze rencontres gratuites du 16 au 22 mars.',
        body: 'La semaine de la langue française s’est ouverte aujourd’hui à la bibliothèque de Haicheng. En une semaine, douze rencontres auront lieu dans six quartiers.\n\n## Au programme\n\n1. Films en français\n2. Lectures d’albums pour enfants\n3. Ateliers de pâtisserie et de café\n\nToutes les rencontres sont gratuites ; l’inscription se fait sur place.',
      },
    },
  },
  {
    key: 'arab-youth',
    collection: 'articles',
    column: 'news',
    day: '2026-04-20',
    hue: 28,
    texts: {
      zh: {
        title: '阿拉伯国家青年代表团体验海城',
        summary: '来自九个国家的三十名青年在海城参加为期一周的交流。',
        body: '来自九个阿拉伯国家的三十名青年代表本周在海城参加交流活动。\n\n他们参观了港口和创新园区，并与本地大学生就气候与城市展开讨论。代表团成员表示，希望把这里的社区食堂经验带回家乡。',
      },
      en: {
        title: 'Young people from Arab countries get to know Haicheng',
        summary: 'Thirty young people from nine countries took part in a week of exchange.',
        body: 'Thirty young delegates from nine Arab countries took part in exchanges in Haicheng this week.\n\nThey visited the port and the innovation park, and discussed climate and the city with local students. Members of the delegation said that they would like to take the idea of community canteens home.',
      },
      ar: {
        title: 'وفد شبابي من الدول العربية يتعرف على هايتشنغ',
        summary: 'شارك ثلاثون شابًا وشابة من تسع دول في أسبوع من التبادل في هايتشنغ.',
        body: 'شارك ثلاثون مندوبًا شابًا من تسع دول عربية هذا الأسبوع في أنشطة التبادل في هايتشنغ.\n\n## في برنامج الزيارة\n\n- زيارة الميناء ومجمع الابتكار\n- حوار مع طلاب الجامعة حول المناخ والمدينة\n- لقاء في مطعم الحي\n\nوقال أعضاء الوفد إنهم يودون نقل تجربة مطاعم الأحياء إلى بلدانهم.',
      },
    },
  },
  {
    key: 'training',
    collection: 'articles',
    column: 'news',
    day: '2026-05-18',
    hue: 150,
    stage: 'returned',
    texts: {
      zh: {
        title: '全市外事工作人员培训班举办',
        summary: '培训为期两天，内容包括礼宾、领事保护和多语种发布。',
        body: '全市外事工作人员培训班近日举办，一百二十人参加。\n\n课程包括礼宾规范、领事保护案例、多语种信息发布等。',
      },
    },
  },
  {
    key: 'marathon',
    collection: 'articles',
    column: 'news',
    day: '2026-05-20',
    hue: 12,
    stage: 'firstReview',
    texts: {
      zh: {
        title: '海城国际马拉松面向在海外籍人士开放报名',
        summary: '今年首次提供六种语言的报名页面，名额三百个。',
        body: '海城国际马拉松将于11月举行，即日起面向在海外籍人士开放报名。\n\n报名页面提供六种语言，名额三百个，先到先得。参赛者须提供近三个月内的体检证明。',
      },
    },
  },
  {
    key: 'library',
    collection: 'articles',
    column: 'news',
    day: '2026-05-22',
    hue: 95,
    stage: 'draft',
    texts: {
      zh: {
        title: '国际社区图书角征集图书',
        summary: '',
        body: '国际社区图书角向市民征集外文图书，详情待补充。',
      },
    },
  },
]
