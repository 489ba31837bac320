/** `ip -batch` of every version splits a line into this many words (`makeargs`, lib/utils.c of iproute2). */
const mostWords = 99

/**
 * One line of an `ip -batch` file, or undefined where its reader cannot be told these words: `#` ends a line even
 * within quotes, and there is no escape for a quote (`makeargs` and `getcmdline`, lib/utils.c of iproute2).
 */
export function batchLine(words: readonly string[]): string | undefined {
  if (words.length > mostWords) return undefined
  const quoted = words.map(quote)
  return quoted.every((word) => word !== undefined) ? quoted.join(' ') : undefined
}

function quote(word: string): string | undefined {
  if (/^[\w./:+@-]+$/.test(word)) return word
  if (/[#\n\0]/.test(word)) return undefined
  if (!word.includes("'")) return `'${word}'`
  return word.includes('"') ? undefined : `"${word}"`
}
