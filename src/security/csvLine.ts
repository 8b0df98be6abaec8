/** One line of CSV (RFC 4180). What a spreadsheet would take for a formula is made plain by an apostrophe. */
export const csvLine = (cells: (string | number)[]): string =>
  cells
    .map((cell) => (typeof cell === 'number' ? String(cell) : `"${cell.replace(/^(?=[=+\-@＝＋－＠\t\r\n])/, "'").replaceAll('"', '""')}"`))
    .join(',')
