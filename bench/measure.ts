// Runs in the namespace that plays the host, and prints the measurements as JSON.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { execa } from 'execa'
import { openTopology, type Topology } from '../src/index.ts'
import { halfContest, type JobUser, root, stepsOf } from './action.ts'
import { compileFloor } from './floor.ts'
import { type Contest, measure, timed } from './measurement.ts'
import { type Footprint, footprintsOf } from './memory.ts'

const star = (leaves: number, nat = false): Topology => ({
  name: 'bench',
  bridges: { lan: { subnets: ['10.0.0.0/16'], nat } },
  namespaces: Object.fromEntries(
    Array.from({ length: leaves }, (_, leaf) => [`n${leaf}`, { interfaces: { eth0: { bridge: 'lan' } } }]),
  ),
})

/** The same star by iproute2 alone, one batch for the fabric and one for each leaf. */
const byHand = (leaves: number): string =>
  [
    'set -e',
    'ip -batch - <<batch',
    'netns add fabric',
    ...Array.from({ length: leaves }, (_, leaf) => `netns add n${leaf}`),
    'batch',
    'ip -n fabric -batch - <<batch',
    'link add name lan up type bridge',
    ...Array.from(
      { length: leaves },
      (_, leaf) =>
        `link add name p${leaf} index ${100 + leaf} master lan up type veth peer name eth0 index ${5000 + leaf} netns n${leaf}`,
    ),
    'batch',
    ...Array.from({ length: leaves }, (_, leaf) =>
      [
        `ip -n n${leaf} -batch - <<batch`,
        'link set dev lo up',
        `address add 10.0.${leaf >> 7}.${(leaf & 127) + 1}/16 dev eth0`,
        'link set dev eth0 up',
        'batch',
      ].join('\n'),
    ),
  ].join('\n')

const downByHand = () => execa('sh', { input: 'ip netns | cut -d " " -f 1 | sed "s/^/netns del /" | ip -batch -' })

async function floorUp(leaves: number): Promise<number> {
  const time = await timed(() => execa('sh', { input: byHand(leaves) }))
  await downByHand()
  return time
}

async function kernelBoth(leaves: number): Promise<number> {
  const { up: risen, down } = await kernel.of(leaves)
  return risen + down
}

/** As the fixture of a test does it. */
const ourBoth = (leaves: number): Promise<number> =>
  timed(async () => {
    const lab = await openTopology(star(leaves))
    await lab.close()
  })

const manyCalls = 200

/** A call of a module inside, and its answer. */
async function ourCall(): Promise<number> {
  const { echo } = await remoteEcho
  const time = await timed(async () => {
    for (let made = 0; made < manyCalls; made += 1) await echo(made)
  })
  return time / manyCalls
}

/** A message to a child of Node's own, and its answer. */
async function floorCall(): Promise<number> {
  const child = fork(new URL('echo.ts', import.meta.url), ['child'], { serialization: 'advanced' })
  await once(child, 'message')
  const time = await timed(async () => {
    for (let made = 0; made < manyCalls; made += 1) {
      child.send(made)
      await once(child, 'message')
    }
  })
  child.kill()
  return time / manyCalls
}

async function ourUp(leaves: number, nat = false): Promise<number> {
  const start = performance.now()
  const lab = await openTopology(star(leaves, nat))
  const time = performance.now() - start
  await lab.close()
  return time
}

const up = (leaves: number, rounds: number): Contest => ({
  what: `up, bridge and ${leaves} namespaces`,
  floorName: 'ip -batch',
  rounds,
  floor: () => floorUp(leaves),
  ours: () => ourUp(leaves),
})

/** Beside what even a perfect program would wait for. */
const byKernel = (leaves: number, rounds: number): Contest => ({
  what: `a test's set-up and tear-down, ${leaves} namespaces`,
  floorName: 'the kernel, by rtnetlink in C',
  rounds,
  floor: () => kernelBoth(leaves),
  ours: () => ourBoth(leaves),
})

async function ourDown(nat: boolean): Promise<number> {
  const lab = await openTopology(star(2, nat))
  return await timed(() => lab.close())
}

/** As a person takes it down, who gets a receipt; without one where nobody looked before. */
async function commandDown(leaves: number, receipt: boolean): Promise<number> {
  const taken = await openTopology(star(leaves), { receipt, name: 'taken' })
  const time = await timed(() => execa(node, ['dist/cli.js', 'down', 'taken']))
  await taken.close()
  return time
}

async function measureSteps(user: JobUser, rounds: number) {
  await using steps = await stepsOf(user, rounds)
  return await measure(steps.contest)
}

async function footprints(): Promise<Footprint[]> {
  await using kept = await openTopology(star(2, true))
  return footprintsOf(kept.id)
}

const quick = process.argv.includes('--quick')
const node = process.execPath
using kernel = await compileFloor()
const jobUser: JobUser = { uid: Number(process.env.JOB_UID), home: process.env.JOB_HOME ?? '/' }
const lab = await openTopology(star(2))
const { n0 } = lab.namespaces
const remoteEcho = lab.namespace('n1').load(() => import('./echo.ts'))
const measurements = [
  await measure(up(2, quick ? 3 : 20)),
  await measure(up(10, quick ? 1 : 10)),
  await measure(up(100, quick ? 1 : 5)),
  await measure({
    what: 'up, with a way out',
    floorName: 'without',
    rounds: quick ? 2 : 10,
    floor: () => ourUp(2),
    ours: () => ourUp(2, true),
  }),
  await measure({
    what: 'down, with a way out',
    floorName: 'without',
    rounds: quick ? 2 : 10,
    floor: () => ourDown(false),
    ours: () => ourDown(true),
  }),
  await measure(byKernel(2, quick ? 3 : 20)),
  await measure(byKernel(100, quick ? 1 : 5)),
  await measure({
    what: 'a call of a loaded module, and its answer',
    floorName: "Node's own IPC",
    rounds: quick ? 2 : 10,
    floor: floorCall,
    ours: ourCall,
  }),
  await measure({
    what: 'the command, down of 100 namespaces',
    floorName: 'without a receipt',
    rounds: quick ? 2 : 20,
    floor: () => commandDown(100, false),
    ours: () => commandDown(100, true),
  }),
  await measure({
    what: 'exec through the library',
    floorName: 'the program itself',
    rounds: quick ? 5 : 40,
    floor: () => timed(() => execa('true')),
    ours: () => timed(async () => await n0?.exec('true')),
  }),
  await measure({
    what: 'the command, --version',
    floorName: "Node's own start",
    rounds: quick ? 3 : 20,
    floor: () => timed(() => execa(node, ['--eval', '0'])),
    ours: () => timed(() => execa(node, ['dist/cli.js', '--version'])),
  }),
  await measureSteps(root, quick ? 5 : 40),
  await measureSteps(jobUser, quick ? 5 : 40),
  await measure(halfContest('main', quick ? 3 : 20)),
  await measure(halfContest('post', quick ? 3 : 20)),
]
await lab.close()
console.log(JSON.stringify({ measurements, footprints: await footprints() }))
