import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import type { Ran } from '../../src/machine/machine.ts'
import { rootStateDirectory } from '../../src/machine/real.ts'
import { node } from '../support/checkout.ts'
import { commandIn } from '../support/command.ts'
import { countFaults } from '../support/faults.ts'
import { type Host, playHost } from '../support/host.ts'
import { type Subject, subjectOf, up } from '../support/plots.ts'
import { share } from '../support/share.ts'
import { triedTopologies } from '../support/tried-topologies.ts'
import { expectUnchanged } from '../support/unchanged.ts'
import { until } from '../support/until.ts'
import { way } from '../support/way.ts'

/** What a later version would have changed of this one: its record and its journal are of version 2, and it reads both. */
const changes: readonly (readonly [this: RegExp, later: string])[] = [
  [/version: 1,(\s+)\.\.\.ownNetwork/g, 'version: 2,$1...ownNetwork'],
  [/version: 1,(\s+)id,/g, 'version: 2,$1id,'],
  [/version > 1\b/g, 'version > 2'],
]

/** The engine of the tests as a later version. Gives its command line. */
function laterEngine(): readonly [string, ...string[]] {
  const directory = mkdtempSync(join(tmpdir(), 'later-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  cpSync(inject('engine'), directory, { recursive: true })
  chmodSync(directory, 0o755)
  const changed = new Set<RegExp>()
  for (const name of readdirSync(directory).filter((file) => file.endsWith('.js'))) {
    const text = readFileSync(join(directory, name), 'utf8')
    const applied = changes.filter(([own]) => text.search(own) >= 0)
    for (const [own] of applied) changed.add(own)
    writeFileSync(
      join(directory, name),
      applied.reduce((sum, [own, later]) => sum.replace(own, later), text),
    )
  }
  expect(changed.size).toBe(changes.length)
  return [node, join(directory, 'cli.js')]
}

type Run = (...args: string[]) => Promise<Ran>

interface World {
  readonly host: Host
  readonly subject: Subject
  readonly now: Run
  readonly later: Run
}

/** With as much as a lab can have. */
const [topology] = triedTopologies

async function start(): Promise<World> {
  if (topology === undefined) throw new Error('there is no topology')
  const host = await playHost({ forwardDrop: 'docker' })
  onTestFinished(() => host[Symbol.asyncDispose]())
  const engine = laterEngine()
  const command = commandIn(host)
  return {
    host,
    subject: subjectOf(topology),
    now: (...args) => command.run(args),
    later: (...args) => host.user.run([...engine, ...command.argv(args).slice(2)]),
  }
}

async function holderOf({ later, subject }: World): Promise<string> {
  const { holder }: { holder: number } = JSON.parse((await later('show', subject.name, '--json')).stdout)
  return `${holder}`
}

async function isGone({ host }: World): Promise<boolean> {
  const left = [host.user.stateDirectory, rootStateDirectory].map((path) => host.run(['test', '-e', path]))
  return (await Promise.all(left)).every(({ exitCode }) => exitCode === 1)
}

/** The holder, or all that would restore by itself. */
async function kill({ host }: World, holder: string, ...others: readonly 'keepers'[]): Promise<void> {
  const keepers = others.length === 0 ? '' : await host.must(['pgrep', '-f', 'keeper /run/.*netns-topology'])
  // The holder last: a keeper that hears of its end restores. One of them may end by the end of another.
  await host.run(['kill', '-9', ...keepers.trim().split('\n').filter(Boolean), holder])
  // What has just been killed may go on for a moment on a busy machine, and would be taken for alive.
  await until('the holder is dead', async () => (await host.run(['kill', '-0', holder])).exitCode !== 0)
}

const ended = {
  'by the new down': async ({ later, subject }: World) => {
    expect(await later('down', subject.name)).toMatchObject({ exitCode: 0 })
  },
  'by its old keeper': async (world: World) => {
    await kill(world, await holderOf(world))
    await until('the lab is gone', () => isGone(world))
  },
  'by the new start, from its old journal': async (world: World) => {
    await kill(world, await holderOf(world), 'keepers')
    expect(await world.later('restore')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(': restored') })
  },
}

const ends = Object.entries(ended)

test.for(share(ends, ends, ends.slice(-1)))(
  'a lab of an older version is used by a newer one and ended %s',
  async ([how, end], context) => {
    const count = countFaults(context, `a lab of the version before is ended ${how}`)
    const world = await start()
    const { host, subject, now, later } = world
    const { name, namespace } = subject
    await count.one(() =>
      expectUnchanged(host, async () => {
        expect(await now(...up(subject))).toMatchObject({ exitCode: 0 })
        expect((await later('ls')).stdout).toContain(name)
        expect(await later('check', name)).toMatchObject({ exitCode: 0 })
        expect(await later('repair', name)).toMatchObject({ exitCode: 0 })
        expect(await later('exec', name, namespace, '--', 'true')).toMatchObject({ exitCode: 0 })
        await end(world)
      }),
    )
  },
)

test('a lab of a newer version is refused in words by an older one, which leaves it alone', async (context) => {
  const count = countFaults(context, 'a lab of the version after is left to that')
  const world = await start()
  const { host, subject, now, later } = world
  const { name, namespace } = subject
  await count.one(() =>
    expectUnchanged(host, async () => {
      expect(await later(...up(subject))).toMatchObject({ exitCode: 0 })
      const refused = { stderr: expect.stringContaining(`${name} was brought up by a later version of netns-topology`) }
      for (const command of ['show', 'down', 'repair'])
        expect(await now(command, name)).toMatchObject({ exitCode: 2, ...refused })
      expect(await now('exec', name, namespace, '--', 'true')).toMatchObject(refused)
      expect((await now(...up(subject))).stderr).toContain(`a topology is already up under the name ${name}`)
      const names = { stderr: expect.stringMatching(new RegExp(`${name}\\.\\w+ was brought up by a later version`)) }
      expect(await now('ls')).toMatchObject({ exitCode: 0, ...names })
      expect(await now('down', '--all')).toMatchObject({ exitCode: 1, ...names })
      expect((await now('restore')).stdout).toBe('nothing to restore\n')
      // Its holder and its keeper are dead: what there is on the host is only known to that version.
      await kill(world, await holderOf(world), 'keepers')
      const says = { stderr: expect.stringContaining('a later version of netns-topology did this, and must undo it') }
      // Of who has nothing there, nothing but a directory is left.
      expect(await now('restore')).toMatchObject(way === 'rootless' ? { exitCode: 0 } : { exitCode: 1, ...says })
      expect(await later('restore')).toMatchObject({ exitCode: 0 })
    }),
  )
})
