import type { Sentence } from '../errors.ts'
import { cellSentence } from './cellSentence.ts'
import { type Figure, figures } from './figures.ts'
import { type Numbers, numberAt, wordsOfNumber } from './numbers.ts'
import { registerFigures } from './registerFigures.ts'

/** A figure with its name, the sentence of its counting rule, and its number. */
export type ToldFigure = Pick<Figure, 'key' | 'sentence'> & Sentence & { value: number }

/** Every figure of a report that has a number: what was signed before there were figures of the registers tells none of them. */
export const toldFigures = ({ figures: numbers, registers }: Pick<Numbers, 'figures' | 'registers'>): ToldFigure[] =>
  [...figures, ...registerFigures].flatMap(({ key, zh, en, sentence }) => {
    const value = numbers[key] ?? registers[key]
    return value === undefined ? [] : [{ key, zh, en, sentence, value }]
  })

/** The numbers of the words that units state and no rows count, told in the same way. */
export const statedFigures = (report: Numbers): ToldFigure[] =>
  ['staff', 'fullTimeStaff'].flatMap((key) => {
    const value = numberAt(report, key)
    return value === undefined
      ? []
      : [{ key, ...wordsOfNumber(key), sentence: cellSentence({ table: null, row: key, column: null }), value }]
  })
