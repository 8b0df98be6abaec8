import type { Check } from '../check.ts'
import { wordsOfNumber } from '../numbers.ts'
import type { Overridden } from './readOverrides.ts'

type OverriddenNumbers = { overrides: Overridden[]; open: string[] }

/** Overridden numbers are told each time; one that rests on another count than there is by now, or waits for its second person, keeps a report from being signed. */
export const overrideChecks = ({ overrides, open }: OverriddenNumbers): Check[] => [
  ...overrides.map(({ of, counted, countedThen, value, reason, askedByName, confirmedByName }): Check => {
    const isStale = counted !== countedThen
    const { zh, en } = wordsOfNumber(of)
    const stale = isStale
      ? {
          zh: `；提出时计数为 ${countedThen}，请作废后重新提出`,
          en: `; it was counted as ${countedThen} when that was asked for: make it void and ask again`,
        }
      : { zh: '', en: '' }
    const evidence = {
      zh: `${zh}：计数 ${counted}，改为 ${value}（${reason}；${askedByName} 提出，${confirmedByName} 同意）${stale.zh}`,
      en: `${en}: counted ${counted}, overridden as ${value} (${reason}; asked by ${askedByName}, confirmed by ${confirmedByName})${stale.en}`,
    }
    return { id: `OVERRIDE-${of}`, severity: isStale ? 'error' : 'warning', ok: false, evidence }
  }),
  ...open.map((of): Check => {
    const { zh, en } = wordsOfNumber(of)
    const evidence = { zh: `${zh}：改数待另一人决定`, en: `${en}: an override waits for another person` }
    return { id: `OVERRIDE-${of}`, severity: 'error', ok: false, evidence }
  }),
]
