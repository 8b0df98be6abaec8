/**
 * When an application that waits for the applicant's word (Art. 31: web, fax and plain post are received once both have confirmed) is set aside. The law sets no time and
 * names no such end: these are the office's own, so that nobody is set aside untried, and nothing waits for ever.
 */
export const confirmation = {
  /** Attempts to reach the applicant, on different days, since it arrived. */
  attempts: 2,
  /** Working days after the last of them. */
  days: 15,
  source: '本机关规定；《条例》第三十一条未设期限',
} as const
