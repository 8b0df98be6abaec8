import type { SampleItem } from '../item.ts'

export const notices: SampleItem[] = [
  {
    key: 'typhoon',
    collection: 'notices',
    column: 'notices',
    unit: 'consular',
    day: '2026-05-06',
    hue: 0,
    facts: {
      audience: ['all'],
      urgency: 'urgent',
      inForceFrom: '2026-05-06T00:00:00.000Z',
      inForceUntil: '2026-12-31T15:59:00.000Z',
      languagesWanted: ['zh', 'en', 'ja', 'ko', 'fr', 'ar'],
    },
    texts: {
      zh: {
        title: '台风红色预警：请留在室内',
        summary: '预计今夜至明日上午有强风暴雨，请留在室内，远离窗户和海边。',
        body: '海城市气象台发布台风红色预警。\n\n- 今夜22时至明日10时，请留在室内。\n- 远离窗户、海边和在建工地。\n- 地铁22时起停运。\n\n外语求助电话：**962288**；急救 **120**；火警 **119**；报警 **110**。',
      },
      en: {
        title: 'Red typhoon warning: stay indoors',
        summary: 'Storm and heavy rain are expected tonight and tomorrow morning. Stay indoors, away from windows and the shore.',
        body: 'The Haicheng weather service has issued a red typhoon warning.\n\n- Stay indoors from 22:00 tonight to 10:00 tomorrow.\n- Keep away from windows, the shore and building sites.\n- The metro stops at 22:00.\n\nHelp in foreign languages: **962288**; ambulance **120**; fire **119**; police **110**.',
      },
      ja: {
        title: '台風赤色警報：屋内にとどまってください',
        summary: '今夜から明日の午前にかけて暴風雨が予想されます。屋内にとどまり、窓や海岸から離れてください。',
        body: '海城市気象台は台風赤色警報を発表しました。\n\n- 今夜22時から明日10時まで屋内にとどまってください。\n- 窓、海岸、工事現場に近づかないでください。\n- 地下鉄は22時に運休します。\n\n外国語相談：**962288**　救急：**120**　消防：**119**　警察：**110**',
      },
      ko: {
        title: '태풍 적색경보: 실내에 머물러 주십시오',
        summary: '오늘 밤부터 내일 오전까지 강풍과 폭우가 예상됩니다. 실내에 머물고 창문과 해안에서 떨어져 주십시오.',
        body: '하이청시 기상대가 태풍 적색경보를 발령했습니다.\n\n- 오늘 밤 22시부터 내일 10시까지 실내에 머물러 주십시오.\n- 창문, 해안, 공사 현장에서 떨어져 주십시오.\n- 지하철은 22시부터 운행을 중단합니다.\n\n외국어 상담: **962288**, 구급 **120**, 소방 **119**, 경찰 **110**',
      },
      fr: {
        title: 'Alerte rouge au typhon : restez à l’intérieur',
        summary: 'Vents violents et fortes pluies attendus cette nuit et demain matin. Restez chez vous, loin des fenêtres et du rivage.',
        body: 'Le service météorologique de Haicheng a émis une alerte rouge au typhon.\n\n- Restez à l’intérieur de 22 h ce soir à 10 h demain.\n- Éloignez-vous des fenêtres, du rivage et des chantiers.\n- Le métro s’arrête à 22 h.\n\nAide en langues étrangères : **962288** ; ambulance **120** ; pompiers **119** ; police **110**.',
      },
      ar: {
        title: 'إنذار أحمر من الإعصار: الزموا منازلكم',
        summary: 'تُتوقع رياح عاتية وأمطار غزيرة الليلة وصباح الغد. ابقوا في الداخل بعيدًا عن النوافذ والشاطئ.',
        body: 'أصدرت هيئة الأرصاد في هايتشنغ إنذارًا أحمر من الإعصار.\n\n- ابقوا في الداخل من الساعة 22:00 الليلة حتى 10:00 صباح الغد.\n- ابتعدوا عن النوافذ والشاطئ ومواقع البناء.\n- يتوقف المترو عند الساعة 22:00.\n\nالمساعدة باللغات الأجنبية: **962288**؛ الإسعاف **120**؛ الإطفاء **119**؛ الشرطة **110**.',
      },
    },
  },
  {
    key: 'payment',
    collection: 'notices',
    column: 'notices',
    unit: 'consular',
    day: '2026-03-05',
    hue: 165,
    facts: { audience: ['visitors', 'residents'], urgency: 'normal', languagesWanted: ['zh', 'en', 'ja', 'ko'] },
    texts: {
      zh: {
        title: '境外银行卡可在地铁和公交直接刷卡',
        summary: '3月起，境外发行的银行卡可在全市地铁和公交直接使用，无需购票。',
        body: '即日起，境外发行的感应式银行卡可在全市地铁闸机和公交车上直接刷卡。\n\n同一张卡进出站，按里程计费，不另收手续费。如有疑问，请拨打 962288。',
      },
      en: {
        title: 'Foreign bank cards now accepted on metro and buses',
        summary: 'From March, contactless cards issued abroad can be used on the metro and buses without a ticket.',
        body: 'Contactless bank cards issued abroad can now be used directly at metro gates and on buses.\n\nUse the same card to enter and leave; the fare follows the distance, and there is no extra charge. Questions: 962288.',
      },
      ja: {
        title: '海外発行カードで地下鉄・バスに乗車できます',
        summary: '3月から、海外発行のタッチ決済カードで市内の地下鉄とバスに直接乗車できます。',
        body: '海外で発行されたタッチ決済対応カードを、地下鉄の改札とバスでそのままご利用いただけます。\n\n入場と出場には同じカードをお使いください。手数料はかかりません。お問い合わせ：962288',
      },
      ko: {
        title: '해외 발급 카드로 지하철과 버스 이용 가능',
        summary: '3월부터 해외에서 발급된 비접촉 카드로 지하철과 버스를 바로 이용할 수 있습니다.',
        body: '해외에서 발급된 비접촉 카드를 지하철 개찰구와 버스에서 바로 사용할 수 있습니다.\n\n같은 카드로 승하차하시면 거리에 따라 요금이 계산되며 별도 수수료는 없습니다. 문의: 962288',
      },
    },
  },
  {
    key: 'spring-festival',
    collection: 'notices',
    column: 'notices',
    unit: 'consular',
    day: '2026-02-09',
    hue: 8,
    stage: 'withdrawn',
    facts: {
      audience: ['residents'],
      urgency: 'normal',
      inForceFrom: '2026-02-10T00:00:00.000Z',
      inForceUntil: '2026-02-24T16:00:00.000Z',
    },
    texts: {
      zh: {
        title: '春节期间涉外窗口服务时间',
        summary: '2月15日至23日窗口休息，2月14日、28日照常办公。',
        body: '春节期间，涉外服务窗口2月15日至23日休息，2月14日和28日照常办公。\n\n紧急事项请拨打值班电话 000-12345。',
      },
      en: {
        title: 'Service hours during the Spring Festival',
        summary: 'The counters are closed from 15 to 23 February, and open on 14 and 28 February.',
        body: 'During the Spring Festival the counters for foreign residents are closed from 15 to 23 February, and open on 14 and 28 February.\n\nFor urgent matters call 000-12345.',
      },
    },
  },
  {
    key: 'driving-licence',
    collection: 'notices',
    column: 'notices',
    unit: 'consular',
    day: '2026-05-14',
    hue: 44,
    stage: 'scheduled',
    translationStage: { en: 'languageReview' },
    facts: { audience: ['residents'], urgency: 'important', languagesWanted: ['zh', 'en'] },
    texts: {
      zh: {
        title: '外籍人士换领驾驶证可网上预约',
        summary: '6月起，换领驾驶证可通过网上预约，现场办理不超过一小时。',
        body: '6月1日起，外籍人士换领机动车驾驶证可以网上预约。\n\n1. 网上选择时间和地点；\n2. 上传护照、居留许可和原驾驶证；\n3. 到场体检和考试。\n\n全程不超过一小时。',
      },
      en: {
        title: 'Book online to exchange a foreign driving licence',
        summary: 'From June, an appointment can be booked online; it takes less than an hour on the spot.',
        body: 'From 1 June, residents from abroad can book an appointment online to exchange their driving licence.\n\n1. Choose time and place online;\n2. upload passport, residence permit and licence;\n3. come for the health check and the test.\n\nIt takes less than an hour.',
      },
    },
  },
]
