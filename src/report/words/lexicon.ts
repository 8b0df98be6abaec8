/**
 * How offices say what the tables count, in half width. At one place the first that fits stands, so that the longer way of saying comes before the shorter. `of` tells the
 * reader of tokens what was said; `readMentions` tells what it is about.
 */
export type Word = { of: string; says: RegExp }

const upTo = (most: number) => `[^,，。;、\\d]{0,${most}}?`
const word = (of: string, says: string): Word => ({ of, says: new RegExp(says, 'y') })

/** Numbers that count nothing: dates, articles, numbers of documents, telephones, terms. And what an event came of, which it is not about. */
const noise = [
  word('noise', '因(?:(?!复议|诉讼)[^,，。;]){0,24}?(?:引发|引起|提起|提出|产生|导致)的?'),
  word('noise', '(?:电话|传真|邮编|热线)[^,，。;\\d]{0,6}[\\d\\s()-]{5,}'),
  word('noise', '1(?:2345|2333|2389)(?!\\d)'),
  word('noise', '[A-Za-z][A-Za-z./:-]*\\d[\\w.]*'),
  word('noise', '第\\s*[\\d〇零一二三四五六七八九十百]+(?!方)'),
  // A comparison with another year: what it says is a difference, and what follows it is of this year again.
  word('noise', '(?:较|比|与|同)(?:上一?年|去年|20\\d\\d\\s*年)(?:度)?(?:同期)?(?:相比)?(?!\\s*[的\\d]|收|办|结转)'),
  word('noise', '〔\\d+〕\\s*\\d+\\s*号|\\d+\\s*号(?!召)'),
  word('noise', '\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?|\\d{1,2}\\s*日'),
  word('noise', '[\\d一二三四五六七八九十]+\\s*(?:个)?(?:工作日|天|小时|分钟|周|个月)'),
  word('noise', '20\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}'),
  word('year', '20\\d\\d\\s*年(?:度)?'),
]

/** What was answered late, on the spot or is answered later is a part of what ended. */
const notInPart = '(?<!逾期|超期|未|时|延期|当场|当面|口头|书面|[月日])'

const applications = [
  word(
    'requestFees',
    `(?:信息处理费|(?:政府)?信息公开${upTo(6)}(?:收费|费用)|依申请${upTo(8)}(?:收费|费用)|(?:检索|复制|邮寄)${upTo(6)}费用?)`,
  ),
  word('fees', '行政事业性收费'),
  word('carry_in', '(?:上一?年(?:度)?|往年)结转|结转上一?年(?:度)?'),
  word('carry_out', '(?:结转|转)(?:至|到)?(?:下一?年(?:度)?|次年|20\\d\\d\\s*年(?:度)?)(?:继续)?(?:办理)?'),
  word('r1', '(?<![不未])(?:予以公开|同意公开|全部公开)|告知获取(?:的)?(?:途径|方式)'),
  word('r2', '部分(?:予以)?公开'),
  word('r3', '(?:不予|未予)(?:以)?公开'),
  word('r3_1', '(?:属于|涉及)?国家秘密'),
  word('r3_2', '(?:其他)?法律、?行政法规禁止公开'),
  word('r3_3', '危及[“"]?三安全一稳定|三安全一稳定|危及国家安全'),
  word('r3_4', '保护第三方合法权益|第三方合法权益|第三方不同意(?:公开)?'),
  word('r3_5', '(?:属于)?(?:三类)?内部事务(?:性)?信息'),
  word('r3_6', '(?:属于)?(?:四类)?过程性信息'),
  word('r3_7', '(?:属于)?行政执法案卷(?:信息)?'),
  word('r3_8', '(?:属于)?行政查询(?:事项)?'),
  word('r4', '无法提供'),
  word(
    'r4_1',
    '本(?:机关|单位|部门)不掌握(?:相关)?(?:政府)?(?:信息)?|不掌握(?:相关)?(?:政府)?信息|(?:政府)?信息不存在|(?:不属于|非)本(?:机关|单位|部门)(?:负责|职责|掌握|制作|公开|政府信息)*',
  ),
  word('r4_2', '没有现成信息(?:,?需要另行制作)?|需要?另行制作'),
  word('r4_3', '补正后(?:申请内容)?仍不明确'),
  word('r5', '不予处理'),
  word('r5_1', '信访、?(?:举报、?投诉|投诉、?举报)类?(?:申请)?'),
  word('r5_2', '重复申请'),
  word('r5_3', '(?:要求提供)?公开出版物'),
  word('r5_4', '无正当理由大量、?反复申请'),
  word('r5_5', '(?:要求行政机关)?确认或(?:者)?重新出具(?:已获取(?:的)?信息)?'),
  word('r6', '其他处理'),
  word('r6_1', '(?:无正当理由)?逾期(?:不|未)补正'),
  word('r6_2', `逾期未${upTo(8)}缴(?:纳)?费(?:用)?`),
  word('r6_3', '不(?:属于|是)政府信息(?!公开)|(?:申请人)?(?:主动|自行)?撤回(?:申请)?'),
  word('totalOfApplications', `${notInPart}(?:办结|办理完毕|办复|答复)了?(?:政府信息公开|依申请公开)(?:的)?申请(?!人)`),
  word(
    'total',
    `${notInPart}(?:办结|办理完毕|办复|答复)(?!率|时|的|期|工作|情况|内容)(?:了)?(?:政府)?(?:信息公开)?(?:依申请公开)?(?:申请)?`,
  ),
  word(
    'byChannel',
    `(?:收到|新收|接收|受理|接到)[^,，。;\\d]{0,12}?(?:网络|网上|在线|信函|邮寄|当面|现场|口头|传真|书面|电子邮件)[^,，。;\\d]{0,8}?申请`,
  ),
  word(
    'new',
    `(?:收到|新收|接收|受理|接到)(?![^,，。;\\d]{0,30}(?:许可|复议|仲裁|补贴|备案|资质|签证|护照|邀请函))[^,，。;\\d]{0,30}?(?:申请|依申请公开)(?:事项|数量|总数)?(?!人|表|书|渠道|方式|行政复议)|(?:政府信息公开申请|依申请公开)(?:政府信息|的申请|申请|事项|信息)*(?:数量|总数)?(?!人|表|书|渠道|方式|工作|流程|行政复议|的?行政)`,
  ),
  ...['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构'].map((kind, column) => word(`applicant${column}`, kind)),
  word('organisations', '法人(?:(?:或者?|和|及|、)其他组织)?(?!代表)'),
]

const suits = [
  word('direct', '未经复议直接(?:起诉|提起诉讼)'),
  word('afterReview', '(?:经)?复议后(?:起诉|提起诉讼)'),
  word('review', '行政复议(?!决定|机关|法|委)(?:申请|案件|案)?|复议(?:申请|案件|案)'),
  word('suits', '(?:行政)?诉讼(?!法|费|请求|代理|风险)(?:案件|案)?'),
  word('column3', '尚?未审结|正在审理|审理中'),
  word('column0', '(?:结果)?维持'),
  word('column1', '结果纠正|(?:被)?纠正|(?:被)?撤销'),
  word('column2', '其他结果'),
]

const initiative = [
  word('rules', '(?:政府|部门)?规章(?!制度)'),
  word('normative', '(?:行政)?规范性文件'),
  word('made', '新增|制发|制定|出台|印发|制订'),
  word('repealed', '废止|宣布失效'),
  word('inForce', '现行有效'),
  word('licence', '行政许可(?!事项|目录|清单|申请|服务|法)'),
  word('penalty', '行政处罚(?!事项|裁量|清单|法)'),
  word('coercion', '行政强制(?:措施|执行)?|(?<=行政处罚[、和与及])强制'),
]

/** What binds numbers to what they are about. */
const bonds = [
  word(
    'none',
    '未(?!按|能|及时|在|经|予|公开|纳入|明确|审结|来|办结|答复)|没有|并无|(?<=均)无|无(?!法|正当|障碍|偿|需|论|条件|误|缝|纸|锡)',
  ),
  word('all', '全部(?:为|是|系|由)?|均(?:为|是|系)(?=[^\\d零]{0,2}自然人)'),
  word('respectively', '分别'),
  word('each', '均|各(?=[\\d一二两三四五六七八九十]|为)'),
  word('together', '共计|合计|总计|总共|共'),
  word('otherYear', '上一?年|去年|前一?年|往年'),
  word('thisYear', '本年(?:度)?|今年|全年'),
  word('other', '批评|建议|提案|留言|咨询|投诉|来信|来访|任务'),
  word('applications', '申请'),
  word('break', '[,，:()]'),
  word('list', '、'),
  word('stop', '[。;!?]'),
]

/** Everything that is looked for, in order. */
export const lexicon: Word[] = [...noise, ...applications, ...suits, ...initiative, ...bonds]
