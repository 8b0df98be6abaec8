/** What became of a problem an earlier report named: nobody said yet, solved, in part, or not. */
export const improvementStates = ['open', 'done', 'partly', 'notDone'] as const
export type ImprovementState = (typeof improvementStates)[number]

/** A problem of the year before as this year's report has to deal with it. */
export type Improvement = { uid: string; words: string; state: ImprovementState; done: string }

const outcomes: Record<ImprovementState, string> = {
  open: '整改情况尚未答复',
  done: '已整改',
  partly: '已部分整改',
  notDone: '尚未整改',
}

/** What section five begins with: how each problem of the report of the year before was dealt with, a paragraph each. */
export const dealtWith = ({ year, improvements }: { year: number; improvements: Improvement[] }): string[] =>
  improvements.map(({ words, state, done }) => `${year - 1}年度报告指出的问题“${bare(words)}”，${outcomes[state]}。${ended(done)}`)

/** Quoted within a sentence, a paragraph loses its stop. */
const bare = (words: string) => words.trim().replace(/[。．.]+$/, '')
const ended = (words: string) => (words.trim() === '' || /[。！？!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}。`)

/** What cannot be of a problem's answer: that something was done about it, and no word of what. */
export const isUnexplained = ({ state, done }: { state?: unknown; done?: unknown }): boolean =>
  state !== undefined && state !== null && state !== 'open' && !(typeof done === 'string' && done.trim())
