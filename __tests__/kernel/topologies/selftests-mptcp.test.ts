import { existsSync, rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Topology } from '../../../src/index.ts'
import { writeFile } from '../../support/command.ts'
import { playHost } from '../../support/host.ts'
import { type RemoteLab, startLabs } from '../../support/labs.ts'
import { needsWay } from '../../support/way.ts'

// What mptcp_join.sh asserts in its first groups (tools/testing/selftests/net/mptcp/ of Linux), of a topology that a file
// describes: two hosts with four wires, of which the one reaches every address of the other by any of them.

const wires = [1, 2, 3, 4]
const named = <T>(make: (wire: number) => T) => Object.fromEntries(wires.map((wire) => [`eth${wire}`, make(wire)]))
const addresses = (wire: number, host: number) => [`10.0.${wire}.${host}/24`, `fd00:beef:${wire}::${host}/64`]
const topology: Topology = {
  namespaces: {
    ns1: { interfaces: named((wire) => ({ peer: `ns2:eth${wire}`, addresses: addresses(wire, 1) })) },
    ns2: {
      interfaces: named((wire) => ({ addresses: addresses(wire, 2) })),
      routes: wires.flatMap((wire) =>
        [`10.0.${wire}.1`, `fd00:beef:${wire}::1`].map((via) => ({ to: 'default', via, metric: 100 + wire })),
      ),
    },
  },
}

/** Sends back what comes, to whoever connects by Multipath TCP (RFC 8684; 262 is IPPROTO_MPTCP of Linux). */
const server = `
import socket, threading
def echo(connection):
    while data := connection.recv(1024): connection.sendall(data)
listener = socket.socket(socket.AF_INET6, socket.SOCK_STREAM, 262)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(('::', 8080))
listener.listen()
while True: threading.Thread(target=echo, args=[listener.accept()[0]], daemon=True).start()
`

/** Connects, and has rounds of data go as long as a file is there. Makes another one once some have. */
const client = `
import os, socket, sys
to, file = sys.argv[1:]
connection = socket.socket(socket.AF_INET6 if ':' in to else socket.AF_INET, socket.SOCK_STREAM, 262)
connection.connect((to, 8080))
rounds = 0
while os.path.exists(file):
    connection.sendall(b'x' * 100)
    connection.recv(100)
    rounds += 1
    if rounds == 10: open(file + '.goes', 'w')
`

/** The kernel's counters of Multipath TCP in a namespace: two lines, of names and of numbers. */
async function countersOf(lab: RemoteLab, namespace: string): Promise<Record<string, number>> {
  const text = await lab.must(namespace, ['cat', '/proc/net/netstat'])
  const [names = [], numbers = []] = [...text.matchAll(/^MPTcpExt: (.*)$/gm)].map(([, words = '']) => words.split(' '))
  return Object.fromEntries(names.map((name, index) => [name, Number(numbers[index])]))
}

interface Group {
  /** Of ns1 and of ns2: how many announced addresses are accepted, and how many subflows. */
  readonly limits: readonly [readonly [number, number], readonly [number, number]]
  readonly endpoints?: readonly (readonly [namespace: string, ...words: string[]])[]
  readonly to?: string
  /** SYNs that ns1 has of joins, answers to them that ns2 has, and third ACKs that ns1 accepts. */
  readonly joins: readonly [number, number, number]
  /** Addresses that ns2 was told of. */
  readonly announced?: number
}

const subflow = (address: string, ...more: string[]) => ['ns2', address, ...more, 'subflow'] as const
const groups: Readonly<Record<string, Group>> = {
  'no JOIN': {
    limits: [
      [0, 2],
      [0, 2],
    ],
    joins: [0, 0, 0],
  },
  'single subflow, limited by client': {
    limits: [
      [0, 0],
      [0, 0],
    ],
    endpoints: [subflow('10.0.3.2')],
    joins: [0, 0, 0],
  },
  'single subflow, limited by server': {
    limits: [
      [0, 0],
      [0, 1],
    ],
    endpoints: [subflow('10.0.3.2')],
    joins: [1, 1, 0],
  },
  'single subflow': {
    limits: [
      [0, 1],
      [0, 1],
    ],
    endpoints: [subflow('10.0.3.2')],
    joins: [1, 1, 1],
  },
  'multiple subflows': {
    limits: [
      [0, 2],
      [0, 2],
    ],
    endpoints: [subflow('10.0.3.2'), subflow('10.0.2.2')],
    joins: [2, 2, 2],
  },
  'multiple subflows, limited by server': {
    limits: [
      [0, 1],
      [0, 2],
    ],
    endpoints: [subflow('10.0.3.2'), subflow('10.0.2.2')],
    joins: [2, 2, 1],
  },
  'single subflow, dev': {
    limits: [
      [0, 1],
      [0, 1],
    ],
    endpoints: [subflow('10.0.3.2', 'dev', 'eth3')],
    joins: [1, 1, 1],
  },
  'unused signal address': {
    limits: [
      [0, 0],
      [0, 0],
    ],
    endpoints: [['ns1', '10.0.2.1', 'signal']],
    joins: [0, 0, 0],
    announced: 1,
  },
  'signal address': {
    limits: [
      [0, 1],
      [1, 1],
    ],
    endpoints: [['ns1', '10.0.2.1', 'signal']],
    joins: [1, 1, 1],
    announced: 1,
  },
  'subflow and signal': {
    limits: [
      [0, 2],
      [1, 2],
    ],
    endpoints: [['ns1', '10.0.2.1', 'signal'], subflow('10.0.3.2')],
    joins: [2, 2, 2],
    announced: 1,
  },
  'single subflow IPv6': {
    limits: [
      [0, 1],
      [0, 1],
    ],
    endpoints: [subflow('fd00:beef:3::2')],
    to: 'fd00:beef:1::1',
    joins: [1, 1, 1],
  },
}

/** Forgets the endpoints of before. */
const settingUp = (namespace: string, limits: readonly [number, number], endpoints: Group['endpoints'] = []) => [
  'endpoint flush',
  `limits set add_addr_accepted ${limits[0]} subflows ${limits[1]}`,
  ...endpoints.filter(([of]) => of === namespace).map(([, ...words]) => `endpoint add ${words.join(' ')}`),
]

it('mptcp_join.sh: subflows join by the wires of a topology, as far as limits let them', async (context) => {
  needsWay('root', context, 'the kernel joins subflows alike, whoever made the lab')
  await using host = await playHost({ outside: false })
  await using labs = await startLabs(host)
  await using lab = await labs.up(topology)
  void lab.exec('ns1', ['python3', '-c', server])
  await expect.poll(() => lab.must('ns1', ['ss', '-Htln', 'sport', '=', '8080'])).toContain('8080')
  const counted = async () => {
    const [ns1, ns2] = [await countersOf(lab, 'ns1'), await countersOf(lab, 'ns2')]
    return [ns1.MPJoinSynRx, ns2.MPJoinSynAckRx, ns1.MPJoinAckRx, ns2.AddAddr].map(Number)
  }
  for (const [name, { limits, endpoints, to = '10.0.1.1', joins, announced = 0 }] of Object.entries(groups)) {
    for (const [index, namespace] of ['ns1', 'ns2'].entries()) {
      const lines = settingUp(namespace, limits[index] ?? [0, 0], endpoints)
      await lab.must(namespace, ['sh', '-ec', lines.map((line) => `ip mptcp ${line}`).join('\n')])
    }
    const before = await counted()
    const file = writeFile('going', '')
    const joining = lab.must('ns2', ['python3', '-c', client, to, file])
    await expect.poll(() => existsSync(`${file}.goes`)).toBe(true)
    const since = async () => (await counted()).map((count, index) => count - (before[index] ?? 0))
    await expect.poll(since, { message: name }).toEqual([...joins, announced])
    rmSync(file)
    await joining
  }
})
