/** The six columns of table 3 an applicant belongs to, in the order of the form. */
export const applicantTypes = [
  { value: 'person', zh: '自然人', en: 'Natural person' },
  { value: 'company', zh: '商业企业', en: 'Company' },
  { value: 'research', zh: '科研机构', en: 'Research institute' },
  { value: 'charity', zh: '社会公益组织', en: 'Public-benefit organisation' },
  { value: 'lawyer', zh: '法律服务机构', en: 'Legal service' },
  { value: 'otherBody', zh: '其他', en: 'Other organisation' },
] as const
export type ApplicantType = (typeof applicantTypes)[number]['value']

export const isApplicantType = (value: unknown): value is ApplicantType => applicantTypes.some((type) => type.value === value)
