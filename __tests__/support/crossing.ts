import { readFileSync } from 'node:fs'
import type { Admission } from '../../src/host/forwarding/admission.ts'
import { dropOf } from '../../src/host/forwarding/evaluate.ts'
import { forwardingTables } from '../../src/host/forwarding/look.ts'
import { type Crossing, packetsOf } from '../../src/host/forwarding/packet.ts'
import type { Family, Table } from '../../src/host/forwarding/ruleset.ts'
import { realMachine } from '../../src/machine/real.ts'
import { type Host, playHost } from './host.ts'

/** The host's devices between the two namespaces: `uplink` leads to the one that asks, `nic` to the one that answers. */
export const uplink = 'nt-up0'
export const nic = 'nic0'

export const families: readonly Family[] = ['ipv4', 'ipv6']

/** A host that forwards, by both families, between two namespaces, `asks` and `answers`. */
export async function forwardingHost(): Promise<Host> {
  const sysctls = { 'net.ipv4.ip_forward': 1, 'net.ipv6.conf.all.forwarding': 1 }
  const host = await playHost({ outside: false, sysctls })
  await host.must(['sh', '-es'], { stdin: segment(uplink, 'asks', 1) + segment(nic, 'answers', 2) })
  return host
}

/** With unequal indexes: the kernel takes a second to see the carrier of two veth ends that have the same. */
const segment = (device: string, namespace: string, net: number): string => `
ip netns add ${namespace}
ip -batch - <<END
link add ${device} index ${100 + net} type veth peer name eth0 index ${200 + net} netns ${namespace}
address add 10.9.${net}.1/24 dev ${device}
address add fd00:9:${net}::1/64 dev ${device} nodad
link set dev ${device} up
END
ip -n ${namespace} -batch - <<END
address add 10.9.${net}.2/24 dev eth0
address add fd00:9:${net}::2/64 dev eth0 nodad
link set dev eth0 up
route add default via 10.9.${net}.1
route add default via fd00:9:${net}::1
END
`

/** What is decided about between them. The host translates nothing, so that answers come to who asked. */
export const crossing = (family: Family): Crossing => ({
  ...{ family, device: uplink, outside: nic },
  ...(family === 'ipv4'
    ? { source: '10.9.1.2', destination: '10.9.2.2', address: '10.9.1.2' }
    : { source: 'fd00:9:1::2', destination: 'fd00:9:2::2', address: 'fd00:9:1::2' }),
})

/** Whether rules let every packet of a connection pass, by what is known of them. */
export const passes = (tables: readonly Table[], family: Family): boolean =>
  packetsOf(crossing(family)).every((packet) => dropOf(packet, tables) === undefined)

/** Whether the kernel forwards pings and their answers; the second one belongs to what the first one has established. */
export async function pings(host: Host, family: Family): Promise<boolean> {
  const target = family === 'ipv4' ? '10.9.2.2' : 'fd00:9:2::2'
  const ping = ['ip', 'netns', 'exec', 'asks', 'ping', '-c2', '-i0.01', '-W0.2', target] as const
  return (await host.run(ping)).stdout.includes('2 received')
}

/** The tables of the host. Its programs are run in it, and its files are read through a process of its. */
export const tablesOf = (host: Host): Promise<Table[]> =>
  forwardingTables({
    ...realMachine(),
    run: (argv) => host.run(argv),
    read: (path) => readFileSync(path.replace('/proc/net/', `/proc/${host.pid}/net/`), 'utf8'),
  })

/** Puts the rules of an uplink where an admission says. */
export async function admit(host: Host, admission: Admission): Promise<void> {
  const places = admission.kind === 'open' ? admission.places : []
  for (const { tool, chain } of places) {
    await host.must([tool, '-I', chain, '-i', uplink, '-j', 'ACCEPT'])
    const answers = ['-m', 'conntrack', '--ctstate', 'RELATED,ESTABLISHED']
    await host.must([tool, '-I', chain, '-o', uplink, ...answers, '-j', 'ACCEPT'])
  }
}
