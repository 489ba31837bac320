export interface Carried {
  readonly env: Readonly<Record<string, string>>
  /** For `env -S`. */
  readonly words: string
}

/**
 * A shell drops the variables that it could not name, such as `INPUT_A-B`, and changes those that its script assigns: they
 * pass it under other names. The words for `env -S` take them back, and name them only: what is in a command line, every
 * user of the machine may read.
 */
export function carry(env: Readonly<Record<string, string>>, assigned: readonly string[]): Carried {
  const isPlain = ([name]: [string, string]) => /^[A-Za-z_]\w*$/.test(name) && !assigned.includes(name)
  const odd = Object.entries(env).filter((entry) => !isPlain(entry))
  const carried = odd.map(([name, value], index) => [`NETNS_TOPOLOGY_CARRIED_${index}`, `${name}=${value}`] as const)
  const plain = Object.entries(env).filter(isPlain)
  const words = [...carried.map(([name]) => `-u ${name}`), '--', ...carried.map(([name]) => `\${${name}}`)].join(' ')
  return { env: Object.fromEntries([...plain, ...carried]), words }
}
