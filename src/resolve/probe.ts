import { nearest } from '../errors/nearest.ts'
import type { CheckSpec, Path } from '../spec/index.ts'
import type { Check } from './network.ts'
import type { Report } from './report.ts'

type Probe = Check['probe']

const kinds = ['icmp', 'tcp', 'udp'] as const
const ofTcp = ['open', 'refused', 'filtered'] as const
const ofUdp = ['answered', 'refused', 'silent'] as const

/** What a check tries: exactly one of `icmp`, `tcp` and `udp`, with what is expected of it. */
export function readProbe(spec: CheckSpec, at: Path, report: Report): Probe | undefined {
  const [kind, second] = kinds.filter((one) => spec[one] !== undefined)
  if (kind === undefined) {
    report.add(at, 'a check needs one of `icmp`, `tcp` and `udp`', { unless: [at] })
    return undefined
  }
  if (second !== undefined) {
    report.add([...at, second], `both \`${kind}\` and \`${second}\`: make it two checks`, { on: 'key' })
    return undefined
  }
  if (spec.icmp !== undefined) return readIcmp(spec.icmp, spec, at, report)
  const details = { expect: spec.expect, path: [...at, 'expect'], report }
  if (spec.tcp !== undefined) {
    const expect = choose(ofTcp, 'tcp', details)
    return expect && { kind: 'tcp', port: spec.tcp, expect }
  }
  const expect = choose(ofUdp, 'udp', details)
  return expect && spec.udp !== undefined ? { kind: 'udp', port: spec.udp, expect } : undefined
}

function readIcmp(expect: 'reachable' | 'unreachable', spec: CheckSpec, at: Path, report: Report): Probe {
  if (spec.expect !== undefined) {
    const details = { hint: 'say `icmp: reachable` or `icmp: unreachable`', on: 'key' } as const
    report.add([...at, 'expect'], '`expect` goes with `tcp` and `udp`', details)
  }
  return { kind: 'icmp', expect }
}

interface Said {
  readonly expect: string | undefined
  readonly path: Path
  readonly report: Report
}

/** The first of the possible ones is the usual one. */
function choose<T extends string>(
  possible: readonly [T, ...T[]],
  kind: string,
  { expect, path, report }: Said,
): T | undefined {
  if (expect === undefined) return possible[0]
  const found = possible.find((one) => one === expect)
  if (found === undefined) {
    const near = nearest(expect, possible)
    const list = possible.map((one) => `\`${one}\``).join(', ')
    const hint = near === undefined ? `one of ${list}` : `did you mean \`${near}\`?`
    report.add(path, `\`${expect}\` can not be expected of \`${kind}\``, { hint })
  }
  return found
}
