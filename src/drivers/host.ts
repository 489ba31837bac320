import type { HostStep } from '../plan/index.ts'
import { type Command, ip, program, sysctl } from './command.ts'
import { type Netns, offloadWords, upWords } from './link.ts'
import { emptyFilterText, translationText } from './nft.ts'
import { addressWords, routeWords } from './route.ts'

type Kind<K extends HostStep['kind']> = Extract<HostStep, { kind: K }>

/** How a step on the host is said there. @param fabric what `ip` is to call the fabric */
export function hostCommandsOf(step: HostStep, fabric: ReturnType<Netns>): Command[] {
  switch (step.kind) {
    case 'lease':
      return [sysctl(step.key, step.value)]
    case 'lro':
      return [program('ethtool', '-K', step.card.name, 'lro', 'off')]
    case 'host-link':
      return [ip(linkWords(step, fabric)), ...(step.offload ? [] : [program('ethtool', '-K', ...offloadWords(step))])]
    case 'host-setting':
      return [sysctl(step.key, step.value, step.required)]
    case 'host-address':
      return [ip(addressWords(step))]
    case 'host-up':
      return [ip(upWords(step))]
    case 'host-route':
      return [ip(routeWords(step))]
    case 'translation':
      return [{ ...program('nft', '-f', '-'), stdin: translationText(step) }]
    case 'chain':
      return [program(step.tool, ...wait, '-N', step.chain)]
    case 'admission':
      return admissionRules(step).map((rule) => program(step.tool, ...wait, '-I', step.chain, ...rule))
    case 'connections':
    case 'visitors':
    case 'way-out':
    case 'pin':
      return []
  }
}

/** What takes it back; nothing where it goes with something else. */
export function hostUndoOf(step: HostStep): Command[] {
  switch (step.kind) {
    case 'lease':
      return [sysctl(step.key, step.was)]
    case 'lro':
      return [program('ethtool', '-K', step.card.name, 'lro', 'on')]
    case 'host-link':
      return [ip(['link', 'del', 'dev', step.device])]
    case 'translation':
      return [program('nft', 'delete', 'table', 'inet', step.table)]
    case 'chain':
      return [
        program(step.tool, ...wait, '-X', step.chain),
        ...(step.withTable ? [{ ...program('nft', '-f', '-'), stdin: emptyFilterText(step.tool) }] : []),
      ]
    case 'admission':
      return admissionRules(step).map((rule) => program(step.tool, ...wait, '-D', step.chain, ...rule))
    case 'connections':
      return ['-s', '-d'].map((side) =>
        program('conntrack', '-D', '-f', step.source.includes(':') ? 'ipv6' : 'ipv4', side, step.source),
      )
    case 'host-setting':
    case 'host-address':
    case 'host-up':
    case 'host-route':
    case 'visitors':
    case 'way-out':
    case 'pin':
      return []
  }
}

/** Seconds for the lock of legacy iptables. */
const wait = ['-w', '10'] as const

/**
 * Both ends by one request, from the host. The far one is the first named: `ip` heeds the index of the second only
 * together with that of the first, and that of the host's end is the kernel's to choose.
 */
const linkWords = ({ device, mac, mtu, far }: Kind<'host-link'>, fabric: string): string[] => [
  ...['link', 'add', 'name', far.device, 'index', `${far.index}`, 'address', far.mac, 'mtu', `${mtu}`],
  ...['netns', fabric, 'type', 'veth', 'peer', 'name', device, 'address', mac, 'mtu', `${mtu}`],
]

/** In the words of iptables(8), without what is done with them. */
export const admissionRules = ({ device, mark }: Pick<Kind<'admission'>, 'device' | 'mark'>): string[][] => {
  const accept = ['-m', 'comment', '--comment', mark, '-j', 'ACCEPT']
  return [
    ['-i', device, ...accept],
    ['-o', device, '-m', 'conntrack', '--ctstate', 'RELATED,ESTABLISHED', ...accept],
  ]
}
