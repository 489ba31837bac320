import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import type { Ran } from '../../src/machine/machine.ts'
import { node } from '../support/checkout.ts'
import { commandIn, untilTrue, writeFile } from '../support/command.ts'
import { countFaults } from '../support/faults.ts'
import { type Host, playHost } from '../support/host.ts'
import { fixture } from '../support/labs.ts'
import { expectUnchanged } from '../support/unchanged.ts'

/** What a later version would have changed of this one: its record and its journal are of version 2, and it reads both. */
const changes: readonly (readonly [this: RegExp, later: string])[] = [
  [/version: 1,(\s+)net:/g, 'version: 2,$1net:'],
  [/version: 1,(\s+)id,/g, 'version: 2,$1id,'],
  [/version > 1\b/g, 'version > 2'],
]

/** The engine of the tests as a later version. Gives its command line. */
function laterEngine(): readonly [string, ...string[]] {
  const directory = mkdtempSync(join(tmpdir(), 'later-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  cpSync(inject('engine'), directory, { recursive: true })
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
  readonly file: string
  readonly now: Run
  readonly later: Run
}

async function start(): Promise<World> {
  const host = await playHost({ forwardDrop: 'docker' })
  onTestFinished(() => host[Symbol.asyncDispose]())
  const engine = laterEngine()
  const command = commandIn(host)
  return {
    host,
    subject: subjectOf(share(both, both, office)),
    now: (...args) => command.run(args),
    later: (...args) => host.user.run([...engine, ...command.argv(args).slice(2)]),
  }
}

async function holderOf(run: Run): Promise<string> {
  const { holder }: { holder: number } = JSON.parse((await run('show', 'both', '--json')).stdout)
  return `${holder}`
}

const isGone = async ({ host }: World) => (await host.run(['test', '-e', '/run/netns-topology'])).exitCode === 1

/** The holder, or all that would restore by itself. */
async function kill({ host }: World, holder: string, ...others: readonly 'keeper'[]): Promise<void> {
  const keepers = others.length === 0 ? '' : await host.must(['pgrep', '-f', 'keeper /run/netns-topology'])
  await host.must(['kill', '-9', holder, ...keepers.trim().split('\n').filter(Boolean)])
}

const ended = {
  'by the new down': async ({ later }: World) => {
    expect(await later('down', 'both')).toMatchObject({ exitCode: 0 })
  },
  'by its old keeper': async (world: World) => {
    await kill(world, await holderOf(world.later))
    await untilTrue(() => isGone(world), 8000)
  },
  'by the new start, from its old journal': async (world: World) => {
    await kill(world, await holderOf(world.later), 'keeper')
    expect(await world.later('restore')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(': restored') })
  },
}

test.for(Object.entries(ended))(
  'a lab of an older version is used by a newer one and ended %s',
  async ([how, end], context) => {
    const count = countFaults(context, `a lab of the version before is ended ${how}`)
    const world = await start()
    const { host, file, now, later } = world
    await count.one(() =>
      expectUnchanged(host, async () => {
        expect(await now('up', file, '--pin')).toMatchObject({ exitCode: 0 })
        expect((await later('ls')).stdout).toContain('both')
        expect(await later('check', 'both')).toMatchObject({ exitCode: 0 })
        expect(await later('repair', 'both')).toMatchObject({ exitCode: 0 })
        expect(await later('exec', 'both', 'ns3', '--', 'true')).toMatchObject({ exitCode: 0 })
        await end(world)
      }),
    )
  },
)

test('a lab of a newer version is refused in words by an older one, which leaves it alone', async (context) => {
  const count = countFaults(context, 'a lab of the version after is left to that')
  const world = await start()
  const { host, file, now, later } = world
  await count.one(() =>
    expectUnchanged(host, async () => {
      expect(await later('up', file, '--pin')).toMatchObject({ exitCode: 0 })
      const refused = { stderr: expect.stringContaining('both was brought up by a later version of netns-topology') }
      for (const command of ['show', 'down', 'repair'])
        expect(await now(command, 'both')).toMatchObject({ exitCode: 2, ...refused })
      expect(await now('exec', 'both', 'ns3', '--', 'true')).toMatchObject(refused)
      expect((await now('up', file, '--pin')).stderr).toContain('a topology is already up under the name both')
      const names = { stderr: expect.stringMatching(/both\.\w+ was brought up by a later version/) }
      expect(await now('ls')).toMatchObject({ exitCode: 0, ...names })
      expect(await now('down', '--all')).toMatchObject({ exitCode: 1, ...names })
      expect((await now('restore')).stdout).toBe('nothing to restore\n')
      // Its holder and its keeper are dead: what there is on the host is only known to that version.
      await kill(world, await holderOf(later), 'keeper')
      const says = { stderr: expect.stringContaining('a later version of netns-topology did this, and must undo it') }
      expect(await now('restore')).toMatchObject({ exitCode: 1, ...says })
      expect(await later('restore')).toMatchObject({ exitCode: 0 })
    }),
  )
})
