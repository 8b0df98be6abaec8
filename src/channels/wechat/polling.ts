import type { LookupResult, SendContext } from '../channel.ts'
import { remember } from '../remember.ts'
import { wechatProgress } from './progress.ts'

/** Seconds before each lookup: 30 s, 2 min, 10 min, 1 h, 6 h, 24 h. With 100 calls a day six a job is what can be spent. */
export const pollDelays = [30, 120, 600, 3600, 21_600, 86_400] as const

/** The next date to ask, counted in the progress; after the last one a person has to look. */
export async function askAgain(context: SendContext): Promise<LookupResult> {
  const polls = (wechatProgress(context.progress).polls ?? 0) + 1
  await remember(context, { polls })
  const afterSeconds = pollDelays[polls]
  if (afterSeconds !== undefined) return { state: 'pending', afterSeconds }
  return {
    state: 'cannotTell',
    reason: {
      zh: '微信超过一天仍未给出发布结果，请到公众平台“发表记录”查看，并在此确认。',
      en: 'WeChat has given no result for more than a day. Look at the account’s publishing record and confirm here.',
    },
  }
}
