import { addDays, type Day } from '../days.ts'

/** How many days after the end of an application something is kept, and who says so. */
export type Retention = { days: number; source: string }

/**
 * How long is kept who asked. 《条例》 sets no time; 《个人信息保护法》第十九条 asks for the shortest that serves the purpose. The scan of the proof has served
 * it when the reply is served and nobody has written back; name, number and address are kept for review, litigation and the archive's questions.
 */
export const retention = {
  /** The scan of the proof of identity. */
  proof: { days: 30, source: '本机关规定，依《个人信息保护法》第十九条' },
  /** Everything else: name, number of the proof, address, and the mark that tells the same person again. */
  person: { days: 1827, source: '本机关规定（五年），依《个人信息保护法》第十九条' },
} satisfies Record<string, Retention>

/** The last day on which an application can have ended whose time is over today: the last day it is kept is a whole one. */
export const endedBefore = ({ today, days }: { today: Day; days: number }): Day => addDays(today, -days - 1)
