/** A word as a POSIX shell reads it back (XCU 2.2.2). */
export const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`

const width = 110

/** A command line, continued on more lines where it is long. */
export function shellLine(words: readonly string[]): string {
  const lines: string[] = []
  for (const word of words.map(shellWord)) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + word.length < width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join(' \\\n    ')
}
