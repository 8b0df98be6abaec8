import type { LetterKind } from './kinds.ts'

const greeting = '{applicant}：'
const asked = '本机关于{receivedOn}收到您提出的政府信息公开申请（编号{number}），申请内容为“{wanted}”。'
const reply = [greeting, asked, '{basis}现答复如下：', '{words}', '{relief}', '特此告知。']
const answerTo = '如有疑问，请联系{office}，{contact}。'

/** What a letter says until the office has written its own: a paragraph a line, the first to whom it goes. */
export const defaultWords: Record<LetterKind, string> = {
  receipt: lines(
    greeting,
    '您以{channel}方式提出的政府信息公开申请于{arrivedOn}到达本机关，已登记，编号{number}。',
    '申请内容：{wanted}',
    '形式要求：{form}',
    '依照《中华人民共和国政府信息公开条例》第三十一条，本机关收到申请之日为{receivedOn}；依照第三十三条，本机关将于{dueOn}前予以答复。需要补正、征求意见、延期或者收费的，另行告知。',
    answerTo,
  ),
  correction: lines(
    greeting,
    asked,
    '经审查，您的申请内容不明确或者材料不齐备。依照《中华人民共和国政府信息公开条例》第三十条，请于{until}前补正以下事项：',
    '{reason}',
    '答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。',
    answerTo,
  ),
  extension: lines(
    greeting,
    asked,
    '因{reason}，本机关不能在法定期限内答复。依照《中华人民共和国政府信息公开条例》第三十三条第二款，经本机关政府信息公开工作机构负责人同意，答复期限延长{days}个工作日，至{dueOn}。',
    '特此告知。',
  ),
  thirdParty: lines(
    '{to}：',
    '本机关收到一件政府信息公开申请（编号{number}），申请公开的内容涉及您（单位）的商业秘密或者个人隐私：{wanted}',
    '依照《中华人民共和国政府信息公开条例》第三十二条，请自收到本征询书之日起{answerDays}个工作日内，即{answerBy}前，书面告知是否同意公开；不同意公开的，请说明理由。逾期未提出意见的，由本机关依照条例的规定决定是否公开。',
    '意见回执：□同意公开　□部分同意公开　□不同意公开',
    '理由：',
    '签名或者盖章：　　　　　　　　日期：',
    answerTo,
  ),
  fee: lines(
    greeting,
    asked,
    '您申请公开政府信息的数量、频次超过合理范围。依照《中华人民共和国政府信息公开条例》第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），本机关收取信息处理费{fee}元。{feeBasis}计算如下：',
    '{feeTable}',
    '请于{payBy}前缴费。逾期未缴费的，视为放弃申请，本机关不再处理该申请。答复期限自您完成缴费次日起重新计算。',
    '对收费有异议的，不能单独就收费决定申请行政复议或者提起行政诉讼；可以在缴费期满后，就本机关不再处理该申请的行为，依照《中华人民共和国政府信息公开条例》第五十一条的规定申请行政复议或者提起行政诉讼。',
    answerTo,
  ),
  disclosed: lines(...reply),
  partly: lines(...reply),
  refused: lines(...reply),
  notHeld: lines(...reply),
  notOurs: lines(...reply),
  notProvided: lines(...reply),
  notProcessed: lines(...reply),
}

function lines(...all: string[]): string {
  return all.join('\n')
}
