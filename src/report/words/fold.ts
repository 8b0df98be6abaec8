/**
 * The same text in half width, a character for a character, so that a place in it is the same place in the text. A comma between two digits stays as it is: of full width it parts
 * two numbers, of half width thousands.
 */
export const fold = (text: string): string =>
  text.replace(/[^\n\x20-\x7e]/gu, (character, at: number) => {
    if (character === '，' && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')) return character
    const narrow = character.normalize('NFKC')
    return narrow.length === character.length ? narrow : character
  })
