/** A line of a table on a terminal: a name, and cells that end below each other. Chinese characters take two columns. */
export const lineOf = (name: string, cells: (string | number)[], column = 16): string =>
  `  ${name}${' '.repeat(Math.max(1, 34 - width(name)))}${cells.map((cell) => ' '.repeat(Math.max(1, column - width(String(cell)))) + cell).join('')}`

const width = (text: string) => [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0)
