/** The terms of a text, or of a reader's question. */
export function termsOf(text: string, isQuestion?: boolean): string[]
/** Whether a term is matched by its beginning and with small mistakes. */
export function isWord(term: string): boolean
