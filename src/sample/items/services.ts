import type { SampleItem } from '../item.ts'

export const services: SampleItem[] = [
  {
    key: 'invitation-letter',
    collection: 'services',
    column: 'services',
    unit: 'consular',
    day: '2026-02-03',
    facts: { telephones: ['12345'], reviewBy: '2027-02-28' },
    texts: {
      zh: {
        title: '外国人来华邀请函办理指南',
        summary: '本市单位为来访的外国客人办理邀请函，需要什么、去哪里、多久办好。',
        body: '紧急公务来访可以当日受理，请在提交前先电话说明。',
        words: {
          basis: '《海城市因公邀请外国人来访管理办法》第五条',
          conditions: '在本市登记、与来访事项有关的机关、企业和社会组织。',
          materials: '邀请函申请表（加盖公章）\n来访人护照信息页复印件\n来访日程\n首次申请的单位：登记证书复印件',
          place: '海城市滨江路1号一楼大厅3号窗口',
          hours: '周一至周五 9:00—11:30，13:30—16:30，法定节假日除外',
          procedure: '填写申请表并备齐材料\n到窗口提交，当场收件\n外事办公室审核\n凭受理单领取邀请函',
          timeLimit: '自受理之日起五个工作日',
          fees: '不收费',
        },
      },
      en: {
        title: 'Letters of invitation for visitors from abroad',
        summary: 'What an organisation in the city needs for a letter of invitation, where to go, and how long it takes.',
        body: 'Urgent official visits are dealt with on the same day; please call before you hand in the papers.',
        words: {
          basis: 'Measures of Haicheng on invitations to foreign visitors, Article 5',
          conditions: 'Public bodies, companies and associations registered in the city that have to do with the visit.',
          materials:
            'Application form, sealed by the organisation\nCopy of the page of the passport with the personal data\nProgramme of the visit\nFirst application: copy of the certificate of registration',
          place: 'Counter 3, ground floor, 1 Binjiang Road, Haicheng',
          hours: 'Monday to Friday, 9:00 to 11:30 and 13:30 to 16:30, except on public holidays',
          procedure:
            'Fill in the form and gather the papers\nHand them in at the counter\nThe Foreign Affairs Office examines them\nCollect the letter with the receipt',
          timeLimit: 'Five working days from the day the papers are accepted',
          fees: 'Free of charge',
        },
      },
      ar: {
        title: 'خطابات الدعوة للزوار من الخارج',
        summary: 'ما تحتاج إليه الجهة للحصول على خطاب دعوة، وأين تتقدم، وكم يستغرق ذلك.',
        body: 'تُستقبل طلبات الزيارات الرسمية العاجلة في اليوم نفسه؛ يرجى الاتصال قبل تقديم الأوراق.',
        words: {
          basis: 'المادة 5 من أحكام هايتشنغ لدعوة الزوار الأجانب',
          conditions: 'الهيئات والشركات والجمعيات المسجلة في المدينة وذات الصلة بالزيارة.',
          materials:
            'استمارة الطلب مختومة بختم الجهة\nصورة من صفحة البيانات في جواز السفر\nبرنامج الزيارة\nعند التقديم لأول مرة: صورة من شهادة التسجيل',
          place: 'الشباك 3، الطابق الأرضي، شارع بينجيانغ 1، هايتشنغ',
          hours: 'من الاثنين إلى الجمعة، 9:00 إلى 11:30 و13:30 إلى 16:30، عدا أيام العطل الرسمية',
          procedure: 'تعبئة الاستمارة وتجهيز الأوراق\nتقديمها عند الشباك\nفحصها في مكتب الشؤون الخارجية\nاستلام الخطاب بإبراز الإيصال',
          timeLimit: 'خمسة أيام عمل من تاريخ قبول الأوراق',
          fees: 'مجاناً',
        },
      },
    },
  },
]
