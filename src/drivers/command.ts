import type { InsideStep } from '../plan/index.ts'
import { bridgeWords, type Netns, offloadWords, portsForwardingScript, upWords, vethWords } from './link.ts'
import { hostsText, resolverText } from './names.ts'
import { addressWords, routeWords, ruleWords } from './route.ts'

/** One thing said to the kernel by a tool: the engine gathers these into batches, `plan` prints each as a command. */
export type Command =
  /** `ip netns add`, or unshare(1) in a lab. */
  | { readonly tool: 'namespace' }
  /** A write under /proc/sys. */
  | { readonly tool: 'sysctl'; readonly key: string; readonly value: string; readonly required: boolean }
  /** The words after `ip`. */
  | { readonly tool: 'ip'; readonly words: readonly string[] }
  /** A program as it is. */
  | { readonly tool: 'program'; readonly argv: readonly [string, ...string[]] }
  /** A file that stands in for the one of that name in /etc. */
  | { readonly tool: 'file'; readonly name: 'hosts' | 'resolv.conf'; readonly text: string }

const ip = (words: readonly string[]): Command => ({ tool: 'ip', words })

/** How a step is said, in the namespace that it names. */
export function commandsOf(step: InsideStep, netns: Netns): Command[] {
  switch (step.kind) {
    case 'namespace':
      return [{ tool: 'namespace' }]
    case 'sysctl':
      return [{ tool: 'sysctl', key: step.key, value: step.value, required: step.required }]
    case 'bridge':
      return [ip(bridgeWords(step))]
    case 'veth':
      return [ip(vethWords(step, netns))]
    case 'offload':
      return [{ tool: 'program', argv: ['ethtool', '-K', ...offloadWords(step)] }]
    case 'address':
      return [ip(addressWords(step))]
    case 'up':
      return [ip(upWords(step))]
    case 'route':
      return [ip(routeWords(step))]
    case 'rule':
      return [ip(ruleWords(step))]
    case 'names':
      return [
        { tool: 'file', name: 'hosts', text: hostsText(step) },
        { tool: 'file', name: 'resolv.conf', text: resolverText(step) },
      ]
    case 'forwarding':
      return [{ tool: 'program', argv: ['sh', '-c', portsForwardingScript, 'ports-forwarding', step.bridge] }]
    case 'setup':
      return [{ tool: 'program', argv: ['sh', '-c', step.command] }]
  }
}
