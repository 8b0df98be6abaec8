/** How many applications a year has room for in the order of `sequence`. */
const room = 1_000_000

/** `2026-0001`: the number of a year's application; from the ten thousandth on it has a digit more. Pure. */
export const numberOf = ({ year, count }: { year: number; count: number }): string => `${year}-${String(count).padStart(4, '0')}`

/** What applications are sorted by: as text, `2026-10000` would come before `2026-9999`. Pure. */
export const sequenceOf = ({ year, count }: { year: number; count: number }): number => year * room + count

/** The place in its year of an application by its sequence. Pure. */
export const countIn = (sequence: number): number => sequence % room
