/** The heads a file of answers may have. A number tells apart what says the same on one day. */
export const submissionHeads = {
  receivedOn: { head: '收到日期', isNeeded: true },
  words: { head: '意见', isNeeded: true },
  adopted: { head: '采纳', isNeeded: false },
  why: { head: '理由', isNeeded: false },
  number: { head: '编号', isNeeded: false },
} as const
