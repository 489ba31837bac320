import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/audit/index.ts'
import { type Docker, dockerIn, pathWithDocker } from '../support/docker.ts'
import { countFaults } from '../support/faults.ts'
import { type Host, playHost } from '../support/host.ts'
import { fixture, type Labs, type RemoteLab, startLabs } from '../support/labs.ts'
import { machineTraces, tracesSince } from '../support/machine-traces.ts'
import { patience } from '../support/patience.ts'
import { hasUserNamespaces } from '../support/user-namespaces.ts'

let host: Host
let docker: Docker
let labs: Labs
let lab: RemoteLab | undefined

async function begin(): Promise<void> {
  host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0 } })
  docker = dockerIn(host)
  labs = await startLabs(host, { env: { PATH: pathWithDocker } })
}

async function end(): Promise<void> {
  await labs[Symbol.asyncDispose]()
  await docker[Symbol.asyncDispose]()
  await host[Symbol.asyncDispose]()
  lab = undefined
}

let machine: ReturnType<typeof machineTraces>
/** What a Docker leaves that was started, used and stopped without us. */
let alone: Snapshot

/** A web server that has no file to serve, and is killed as it heeds no SIGTERM. */
const web = ['run', '--rm', '--detach', '--stop-signal=KILL', '--publish=8080:80', 'box', 'httpd', '-f', '-p', '80']

const acts = {
  'Docker starts': async () => {
    await docker.start()
    await docker.must(...web)
  },
  'Docker stops': () => docker.stop(),
  'the lab comes up': async () => {
    lab = await labs.up(fixture('topologies/bridge-nat.yml'))
  },
  'the lab goes': async () => {
    await lab?.close()
    lab = undefined
  },
} as const

type ActName = keyof typeof acts

/** Does these in turn, after each of which all that runs has its way. */
async function inTurn(names: readonly ActName[]): Promise<void> {
  for (const [number, name] of names.entries()) {
    await acts[name]()
    const ofDocker = names.slice(0, number + 1).findLast((one) => one.startsWith('Docker'))
    const isDocker = ofDocker === 'Docker starts'
    await Promise.all([isDocker && expectDocker(), lab && expectLab(lab), isDocker && lab && expectBetween(lab)])
  }
}

const ping = (to: string): [string, ...string[]] => ['ping', '-c1', to]
const ask = (url: string): [string, ...string[]] => [
  process.execPath,
  '--eval',
  // by time: the limit of all tests
  `fetch('${url}', { signal: AbortSignal.timeout(${patience}) }).then(async (answer) => console.log(answer.status, await answer.text()))`,
]

async function expectDocker(): Promise<void> {
  const outwards = 'ping -c1 8.8.8.8 && wget -qO- http://8.8.8.8/'
  const inwards = ['nsenter', '--net=/run/outside.net', ...ask('http://198.51.100.2:8080/')] as const
  const [outside, published] = await Promise.all([
    docker.must('run', '--rm', 'box', 'sh', '-c', outwards),
    host.must(inwards),
  ])
  expect(outside).toMatch(/1 packets received[^]*198\.51\.100\.2$/)
  expect(published).toMatch(/^404 /)
}

async function expectLab(up: RemoteLab): Promise<void> {
  expect(await up.must('ns3', ping('8.8.8.8'))).toContain('1 received')
  expect(await up.must('ns4', ask('http://8.8.8.8/'))).toBe('200 198.51.100.2\n')
}

/** What is published is the machine's for the lab as for everybody, and the lab is not for containers. */
async function expectBetween(up: RemoteLab): Promise<void> {
  expect(await up.must('ns4', ask('http://198.51.100.2:8080/'))).toMatch(/^404 /)
  const intruding = 'ip route add 10.1.1.0/24 via 172.17.0.1 && ping -c1 -W1 10.1.1.3'
  const { stdout } = await docker.run('run', '--rm', '--cap-add=NET_ADMIN', 'box', 'sh', '-c', intruding)
  expect(stdout).toContain(' 0 packets received')
}

/** Without what is made by chance, and the numbers of links. */
function comparable({ items, ...rest }: Snapshot): Snapshot {
  const text = JSON.stringify(items)
    .replaceAll(/([0-9a-f]{2}:){5}[0-9a-f]{2}/g, 'MAC')
    .replaceAll(/fe80:[0-9a-f:]+/g, 'fe80')
    .replaceAll(/"ifindex":\d+/g, '"ifindex":0')
  return { ...rest, items: JSON.parse(text) }
}

const orders: readonly (readonly ActName[])[] = [
  ['Docker starts', 'the lab comes up', 'Docker stops', 'the lab goes'],
  ['Docker starts', 'the lab comes up', 'Docker stops', 'Docker starts', 'the lab goes', 'Docker stops'],
  ['the lab comes up', 'Docker starts', 'Docker stops', 'the lab goes'],
  ['the lab comes up', 'Docker starts', 'the lab goes', 'Docker stops'],
  ['the lab comes up', 'Docker starts', 'Docker stops', 'Docker starts', 'the lab goes', 'Docker stops'],
]

// Docker unpacks images behind a pivot_root(2), which a chroot has as little as user namespaces.
describe.runIf(hasUserNamespaces)('a Docker beside a lab', () => {
  beforeAll(async () => {
    machine = machineTraces()
    await begin()
    await inTurn(['Docker starts', 'Docker stops'])
    alone = comparable(await host.snapshot())
    await end()
  })
  beforeEach(begin)
  afterEach(end)
  afterAll(() => expect(tracesSince(machine)).toEqual([]))

  it.for(orders.map((order) => [order.join(', '), order] as const))('%s', async ([name, order], context) => {
    await countFaults(context, name).one(async () => {
      await inTurn(order)
      const { ours, theirs, unseen } = host.diff(alone, comparable(await host.snapshot()))
      expect({ ours, theirs, unseen }).toEqual({ ours: [], theirs: [], unseen: {} })
    })
  })
})
