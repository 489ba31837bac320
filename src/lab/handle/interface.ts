import { join } from 'node:path'
import { parseOwn } from '../../machine/own-json.ts'
import { type Capture, capture } from './capture.ts'
import { toolIn } from './inside.ts'
import { downScript, upScript } from './link-scripts.ts'
import type { Using } from './using.ts'

/** What an interface is, inside. Addresses are CIDR strings. */
export interface LabInterface {
  readonly name: string
  readonly mac: string
  readonly mtu: number
  readonly addresses: readonly string[]
  /** The first of them, without the length of its prefix; undefined where it has none. */
  readonly address: string | undefined
  /** Cuts it off, as `ip link set down`: its routes and IPv6 addresses are gone until `up()`. */
  down(): Promise<void>
  /** Brings it up again, with the addresses and routes that `down()` took. */
  up(): Promise<void>
  /**
   * Begins to write what passes it, in both directions, into a file of the format pcap, until `stop()` or the lab's end.
   *
   * @throws LabError where the file cannot be written.
   */
  capture(file: string): Promise<Capture>
  /** Its counters since it was made. */
  stats(): Promise<InterfaceStats>
}

export interface InterfaceStats {
  readonly received: InterfaceCounters
  readonly sent: InterfaceCounters
}

export interface InterfaceCounters {
  readonly packets: number
  readonly bytes: number
  readonly errors: number
  readonly dropped: number
}

type Resolved = Pick<LabInterface, 'name' | 'mac' | 'mtu' | 'addresses'>

export function interfaceOf(using: Using, namespace: string, { name, mac, mtu, addresses }: Resolved): LabInterface {
  const title = `${namespace}:${name}`
  const saved = join(using.entrance.directory, 'links', namespace)
  const change = async (verb: 'down' | 'up', script: string) => {
    const argv = ['sh', '-c', script, verb, name, saved] as const
    await toolIn(using, namespace, { argv, title: `${title} could not be brought ${verb}` })
  }
  return {
    name,
    mac,
    mtu,
    addresses,
    address: addresses[0]?.replace(/\/.*$/, ''),
    down: () => change('down', downScript),
    up: () => change('up', upScript),
    capture: (file) => capture(using, namespace, name, file),
    stats: async () => {
      const argv = ['ip', '-j', '-s', 'link', 'show', 'dev', name] as const
      const text = await toolIn(using, namespace, { argv, title: `the counters of ${title} could not be read` })
      return statsIn(text)
    },
  }
}

type RawCounters = InterfaceCounters

/** Of the first interface of a name that `ip -j -s` prints, or of the first. */
export function statsIn(text: string, name?: string): InterfaceStats {
  const links = parseOwn<{ ifname: string; stats64: { rx: RawCounters; tx: RawCounters } }[]>(text)
  const stats = links.find(({ ifname }) => name === undefined || ifname === name)?.stats64
  return { received: countersOf(stats?.rx), sent: countersOf(stats?.tx) }
}

const countersOf = ({ packets, bytes, errors, dropped }: RawCounters = none): InterfaceCounters => ({
  packets,
  bytes,
  errors,
  dropped,
})

const none: InterfaceCounters = { packets: 0, bytes: 0, errors: 0, dropped: 0 }
