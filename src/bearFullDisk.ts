const bornKey = Symbol.for('fabu.bearsFullDisk')

/** Says something where there may be no room for it: the words are lost then, and the office goes on. */
export function bearFullDisk(say: () => unknown): void {
  const screen = process.stderr as typeof process.stderr & { [bornKey]?: true }
  // A terminal or a pipe tells of it later, a file at once; either way nobody has to hear it.
  if (!screen[bornKey]) screen.on('error', () => {})
  screen[bornKey] = true
  try {
    say()
  } catch {
    // There is nowhere left to say it.
  }
}
