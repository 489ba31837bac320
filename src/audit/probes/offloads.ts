import type { Files } from '../files.ts'
import type { Program } from '../programs.ts'

/** Network cards, which have offloads that matter; virtual devices have none. */
export function hardware(files: Files): string[] {
  return files
    .list('/sys/class/net')
    .filter((device) => files.readLink(`/sys/class/net/${device}`)?.includes('/virtual/') === false)
}

/**
 * The offloads of network cards: forwarding and bridging turn large-receive-offload off and nothing turns it on again
 * (`dev_disable_lro` in the kernel's net/core/dev.c).
 */
export const offloads: Program = {
  name: 'ethtool',
  kinds: ['offload'],
  parse: (output) => ({ offload: Object.fromEntries(output.split(/^Features for /m).flatMap(featuresOf)) }),
}

/** What is printed of one: its name, then its features. */
function featuresOf(text: string): [string, string][] {
  const [first = '', ...lines] = text.split('\n')
  const device = first.replace(/:$/, '')
  return lines.flatMap((line) => {
    const feature = /^\s*([a-z0-9-]+): (.+)$/.exec(line)
    return feature ? [[`${device} ${feature[1]}`, feature[2] ?? '']] : []
  })
}
