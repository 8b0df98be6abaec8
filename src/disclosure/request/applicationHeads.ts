/**
 * The heads a file may have, in Chinese or English, and the field each fills; what begins with `person.` is who asks. Those of the form that registers one
 * (Art. 29).
 */
export const applicationHeads = [
  { field: 'channel', zh: '申请方式', en: 'channel', isNeeded: true },
  { field: 'arrivedOn', zh: '到达日期', en: 'arrived on', isNeeded: true },
  { field: 'confirmedOn', zh: '确认日期', en: 'confirmed on' },
  { field: 'applicantType', zh: '申请人类别', en: 'applicant type', isNeeded: true },
  { field: 'wanted', zh: '所需信息', en: 'wanted', isNeeded: true },
  { field: 'form', zh: '形式要求', en: 'form' },
  { field: 'unit', zh: '承办处室', en: 'unit' },
  { field: 'person.name', zh: '姓名或名称', en: 'name', isNeeded: true },
  { field: 'person.proofKind', zh: '身份证明', en: 'proof', isNeeded: true },
  { field: 'person.proofNumber', zh: '证件号码', en: 'proof number', isNeeded: true },
  { field: 'person.agent', zh: '联系人', en: 'agent' },
  { field: 'person.address', zh: '通信地址', en: 'address' },
  { field: 'person.telephone', zh: '电话', en: 'telephone' },
  { field: 'person.email', zh: '电子邮箱', en: 'e-mail' },
]
