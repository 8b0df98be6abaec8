/** The longest values the office stores, in characters; channels are stricter. */
export const maxLengths = { title: 200, summary: 1000 } as const
