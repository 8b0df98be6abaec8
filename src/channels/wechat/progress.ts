/** What a delivery to WeChat has achieved. Kept by the delivery, read again by every later attempt, lookup and person. */
export type WechatProgress = {
  /** SHA-256 of each article's JSON as sent, in the order of the draft. */
  articles?: string[]
  /** Set just before draft/add: an answer may have been lost since. */
  draftBegunAt?: string
  /** media_id of the draft. */
  draft?: string
  /** Set just before freepublish/submit. */
  submittedAt?: string
  publishId?: string
  /** What MASSSENDJOBFINISH names as MsgID. */
  msgDataId?: string
  /** Lookups made so far; the next one's delay follows from it. */
  polls?: number
  /** external ids deleted already. */
  deleted?: string[]
}

/** The progress of this delivery, as far as it is of the expected shape. */
export function wechatProgress(progress: Record<string, unknown>): WechatProgress {
  const text = (key: string) => (typeof progress[key] === 'string' ? progress[key] : undefined)
  const texts = (key: string) => {
    const value = progress[key]
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined
  }
  return {
    articles: texts('articles'),
    draftBegunAt: text('draftBegunAt'),
    draft: text('draft'),
    submittedAt: text('submittedAt'),
    publishId: text('publishId'),
    msgDataId: text('msgDataId'),
    polls: typeof progress.polls === 'number' ? progress.polls : undefined,
    deleted: texts('deleted'),
  }
}
