import type { InsideStep, ProgramsStep } from '../plan/index.ts'
import {
  bridgeWords,
  moveWords,
  type Netns,
  offloadWords,
  portsForwardingScript,
  portWords,
  upWords,
  vethWords,
} from './link.ts'
import { hostsText, resolverText } from './names.ts'
import { gatewayText } from './nft.ts'
import { addressWords, routeWords, ruleWords } from './route.ts'

/** One thing said to the kernel by a tool: the engine gathers these into batches, `plan` prints each as a command. */
export type Command =
  /** `ip netns add`, or unshare(1) in a lab. */
  | { readonly tool: 'namespace' }
  /** A write under /proc/sys. */
  | { readonly tool: 'sysctl'; readonly key: string; readonly value: string; readonly required: boolean }
  /** The words after `ip`, or after `ip -6`. */
  | { readonly tool: 'ip' | 'ip -6'; readonly words: readonly string[] }
  /** A program as it is, with what it reads from its standard input. */
  | { readonly tool: 'program'; readonly argv: readonly [string, ...string[]]; readonly stdin?: string }
  /** A file that stands in for the one of that name in /etc. */
  | { readonly tool: 'file'; readonly name: 'hosts' | 'resolv.conf'; readonly text: string }
  /** What only mounts and PID namespaces of a lab can give to programs. */
  | { readonly tool: 'programs'; readonly step: ProgramsStep }

export const ip = (words: readonly string[]): Command => ({ tool: 'ip', words })

/** A command of `ip` as a program, for where no batch says it. */
export const ipProgram = ({ tool, words }: Extract<Command, { tool: 'ip' | 'ip -6' }>): [string, ...string[]] =>
  tool === 'ip' ? ['ip', ...words] : ['ip', '-6', ...words]

export const program = (...argv: [string, ...string[]]): Extract<Command, { tool: 'program' }> => ({
  tool: 'program',
  argv,
})

export const sysctl = (key: string, value: string, required = true): Command => ({
  tool: 'sysctl',
  key,
  value,
  required,
})

/** How a step is said, in the namespace that it names. */
export function commandsOf(step: InsideStep, netns: Netns): Command[] {
  switch (step.kind) {
    case 'namespace':
      return [{ tool: 'namespace' }]
    case 'sysctl':
      return [sysctl(step.key, step.value, step.required)]
    case 'bridge':
      return bridgeWords(step).map(ip)
    case 'veth':
      return [ip(vethWords(step, netns))]
    case 'port':
      return [ip(portWords(step))]
    case 'move':
      return [ip(moveWords(step, netns))]
    case 'gateway-filter':
      return [{ ...program('nft', '-f', '-'), stdin: gatewayText(step) }]
    case 'offload':
      return [program('ethtool', '-K', ...offloadWords(step))]
    case 'address':
      return [ip(addressWords(step))]
    case 'up':
      return [ip(upWords(step))]
    case 'mark':
      return [ip(['link', 'set', 'dev', 'lo', 'alias', step.mark])]
    case 'route':
      return [ip(routeWords(step))]
    case 'rule':
      return [{ tool: step.rule.family === 6 ? 'ip -6' : 'ip', words: ruleWords(step) }]
    case 'names':
      return [
        { tool: 'file', name: 'hosts', text: hostsText(step) },
        { tool: 'file', name: 'resolv.conf', text: resolverText(step) },
      ]
    case 'programs':
      return [{ tool: 'programs', step }]
    case 'forwarding':
      return [program('sh', '-c', portsForwardingScript, 'ports-forwarding', step.bridge)]
    case 'setup':
      return [program('sh', '-c', step.command)]
  }
}
