import { beforeEach, expect, type TestContext, test } from 'vitest'
import { type Command, commandIn } from './command.ts'
import { prefixes } from './faults.ts'
import { type Host, type HostOptions, playHost } from './host.ts'
import { share } from './share.ts'
import { expectUnchanged } from './unchanged.ts'
import { way } from './way.ts'

/** The topologies that each machine of the zoo is tried with. */
const examples = {
  'veth-pair': 'examples/veth-pair.yml',
  'dual-stack': 'examples/dual-stack.yml',
  'bridge-nat': '__tests__/fixtures/zoo/bridge-nat.yml',
  'bridge-on-host': '__tests__/fixtures/zoo/bridge-on-host.yml',
} as const

export type Example = keyof typeof examples

const names = ['veth-pair', 'dual-stack', 'bridge-nat', 'bridge-on-host'] as const
/** The namespace of each in which others are looked for. */
const first: Readonly<Record<Example, string>> = {
  'veth-pair': 'ns1',
  'dual-stack': 'a',
  'bridge-nat': 'ns3',
  'bridge-on-host': 'ns3',
}
/** Those that need the machine itself. */
const onHost: readonly Example[] = ['bridge-nat', 'bridge-on-host']

/** What happens to a machine while a lab is up. */
interface Meanwhile {
  /** A script for sh(1), and one that takes it back. */
  readonly happens: string
  readonly over: string
  /** What `check` then says of a lab that needs the machine itself, which `repair` mends. Default: nothing is to be mended. */
  readonly missing?: RegExp
}

/** A kind of machine, and what is expected of it. What is not said here comes up, holds, and reaches the outside by both families. */
export interface Machine {
  /** As the table of docs/machines.md calls it. */
  readonly title: string
  readonly host?: HostOptions
  /** Options of `up`. */
  readonly up?: readonly string[]
  /** The families by which labs reach the outside. */
  readonly out?: { readonly ipv4?: boolean; readonly ipv6?: boolean }
  /** The examples that are refused before anything is changed, and by which words. */
  readonly refused?: Partial<Readonly<Record<Example, RegExp>>>
  readonly meanwhile?: Meanwhile
  /** A server that programs behind `nat` ask for names. */
  readonly resolver?: string
  /** What `doctor` says in a line of its table. */
  readonly doctor?: RegExp
  /** The ways by which it is tried. Default: those that can change the machine, root and sudo. */
  readonly ways?: readonly (typeof way)[]
}

/** A line of the table of docs/machines.md: what each example came to. */
export interface Seen {
  readonly machine: string
  /** The families of the way out that `doctor` promises. */
  readonly out: string
  readonly came: Partial<Record<Example, 'up' | 'refused'>>
  /** By which words what was refused was. */
  readonly words: readonly string[]
}

declare module 'vitest' {
  interface TaskMeta {
    seen?: Seen
  }
}

interface Doctor {
  readonly labs: boolean
  readonly nat: { readonly ipv4: boolean; readonly ipv6: boolean }
  readonly findings: readonly { readonly name: string; readonly status: string; readonly detail: string }[]
}

/** Tests a machine of the zoo: with all examples in a whole run, in a share with the one that needs most of the machine. */
export function zoo(machine: Machine): void {
  const { ways = ['root', 'sudo'] } = machine
  beforeEach(({ skip }) => skip(!ways.includes(way), `this machine is tried by ${ways.join(', ')}`))
  test(machine.title, async ({ task }) => {
    await using host = await playHost(machine.host)
    await tryOn(machine, host, task)
  })
}

async function tryOn(machine: Machine, host: Host, task: TestContext['task']): Promise<void> {
  const command = commandIn(host)
  const doctor = await ask(command, machine)
  const out = [...(doctor.nat.ipv4 ? ['IPv4'] : []), ...(doctor.nat.ipv6 ? ['IPv6'] : [])].join(', ') || 'none'
  const came: { [name in Example]?: 'up' | 'refused' } = {}
  const words = new Set<string>()
  for (const example of share<readonly Example[]>(names, ['bridge-on-host'], ['dual-stack', 'bridge-on-host'])) {
    const refusal = refusalOf(machine, example)
    came[example] = refusal === undefined ? 'up' : 'refused'
    await expectUnchanged(host, async () => {
      if (refusal === undefined) await comesUp({ host, command, machine, example, doctor })
      else words.add(await isRefused(command, machine, example, refusal))
    })
  }
  task.meta.seen = { machine: titleOf(machine), out, came, words: [...words] }
}

const titleOf = ({ title }: Machine): string => `${prefixes[way]}${title}`

const needsMachine = /needs the machine, which privilege rootless leaves alone/

const refusalOf = ({ refused }: Machine, example: Example): RegExp | undefined =>
  refused?.[example] ?? (way === 'rootless' && onHost.includes(example) ? needsMachine : undefined)

/** `doctor` promises what `up` then does: its answer is compared with what is expected of the machine. */
async function ask(command: Command, machine: Machine): Promise<Doctor> {
  const told = await command.run(['doctor', '--privilege', way, '--json'])
  const doctor: Doctor = JSON.parse(told.stdout)
  // What is refused for the sake of an option of `up`, it does not know.
  const isUp = (example: Example) => machine.up !== undefined || refusalOf(machine, example) === undefined
  const { ipv4 = true, ipv6 = true } = machine.out ?? {}
  expect(doctor, `doctor finds:\n${lacks(doctor)}`).toMatchObject({
    labs: isUp('veth-pair'),
    nat: { ipv4: isUp('bridge-nat') && ipv4, ipv6: isUp('bridge-nat') && ipv6 },
  })
  if (machine.doctor)
    expect(await command.run(['doctor', '--privilege', way])).toMatchObject({
      stdout: expect.stringMatching(machine.doctor),
    })
  return doctor
}

const lacks = ({ findings }: Doctor): string =>
  findings.flatMap(({ name, status, detail }) => (status === 'ok' ? [] : [`${name}: ${status}, ${detail}`])).join('\n')

async function isRefused(command: Command, machine: Machine, example: Example, words: RegExp): Promise<string> {
  const { exitCode, stderr } = await command.run(['up', examples[example], ...(machine.up ?? [])])
  expect(stderr).toMatch(words)
  expect([2, 3]).toContain(exitCode)
  return /^netns-topology: (?:\S+:\d+:\d+: )?(.*)$/m.exec(stderr)?.[1] ?? ''
}

interface Visit {
  readonly host: Host
  readonly command: Command
  readonly machine: Machine
  readonly example: Example
  readonly doctor: Doctor
}

async function comesUp(visit: Visit): Promise<void> {
  const { host, command, machine, example } = visit
  const { happens, over, missing } = machine.meanwhile ?? {}
  await command.must('up', examples[example], ...(machine.up ?? []))
  if (happens !== undefined) {
    // Programs have their files from the first one on.
    await inside(command, example, first[example], 'true')
    await host.must(['sh', '-ec', happens])
  }
  if (missing !== undefined && onHost.includes(example)) {
    expect((await command.run(['check', example])).stderr).toMatch(missing)
    await command.must('repair', example)
  }
  await holds[example](visit)
  if (over !== undefined) await host.must(['sh', '-ec', over])
  await command.must('down', example)
}

/** What each example says of itself. */
const holds: Readonly<Record<Example, (visit: Visit) => Promise<void>>> = {
  'veth-pair': async ({ command }) => {
    await inside(command, 'veth-pair', 'ns2', 'ping', '-c1', '-W2', '10.1.1.1')
    await inside(command, 'veth-pair', 'ns1', 'ping', '-c1', '-W2', '10.1.1.2')
  },
  'dual-stack': async ({ command }) => {
    await inside(command, 'dual-stack', 'a', 'ping', '-4', '-c1', '-W2', 'b')
    await inside(command, 'dual-stack', 'a', 'ping', '-6', '-c1', '-W2', 'b')
  },
  'bridge-nat': async (visit) => {
    await visit.command.must('check', 'bridge-nat')
    await reachesOutside(visit)
  },
  'bridge-on-host': async (visit) => {
    await visit.command.must('check', 'bridge-on-host')
    await reachesOutside(visit)
  },
}

/** By the families of which `doctor` says so, and by no other. */
async function reachesOutside({ command, example, doctor, machine }: Visit): Promise<void> {
  const targets = { ipv4: '8.8.8.8', ipv6: '2001:4860:4860::8888' } as const
  for (const family of ['ipv4', 'ipv6'] as const) {
    const argv = ['exec', example, 'ns3', '--', 'ping', '-c1', '-W2', targets[family]]
    const { exitCode, stdout, stderr } = await command.run(argv)
    expect(exitCode === 0, `${family}: ${stdout}${stderr}`).toBe(doctor.nat[family])
  }
  if (machine.resolver === undefined) return
  expect(await inside(command, example, 'ns3', 'cat', '/etc/resolv.conf')).toContain(`nameserver ${machine.resolver}\n`)
}

const inside = (command: Command, lab: Example, namespace: string, ...argv: string[]): Promise<string> =>
  command.must('exec', lab, namespace, '--', ...argv)
