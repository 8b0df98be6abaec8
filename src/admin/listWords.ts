/**
 * What Payload's lists say of a cell that holds nothing: a dash where it would repeat the column's name in angle brackets, and No where a box was never
 * ticked, for which it has no words.
 */
export const listWords = {
  zh: { general: { noLabel: '—', null: '否' } },
  en: { general: { noLabel: '—', null: 'False' } },
}
