import { beforeEach, expect, test } from 'vitest'
import { type Command, commandIn } from '../../../support/command.ts'
import { type Host, playHost } from '../../../support/host.ts'
import { hostProcesses } from '../../../support/host-processes.ts'
import { expectUnchanged } from '../../../support/unchanged.ts'
import { needsHostSteps, needsWay } from '../../../support/way.ts'

beforeEach(needsHostSteps)

/** The keeper first, which would undo what the holder leaves. */
async function kill(host: Host, command: Command, name: string): Promise<string> {
  const { id, holder } = await command.json<{ id: string; holder: number }>('show', name)
  for (const { pid, args } of hostProcesses(host))
    if (/ keeper \/run\/netns-topology/.test(args)) await host.run(['kill', '-KILL', `${pid}`])
  await host.must(['kill', '-KILL', `${holder}`])
  return id
}

test('of labs with names, whose keepers were killed too, all that they shared is given back', async () => {
  await using host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0 } })
  const command = commandIn(host)
  await expectUnchanged(host, async () => {
    const names = ['another', 'bridge-nat']
    for (const name of names) await command.must('up', '__tests__/fixtures/topologies/bridge-nat.yml', '--name', name)
    const ids: string[] = []
    for (const name of names) ids.push(await kill(host, command, name))
    const { restored, failures } = await command.json<{ restored: string[]; failures: string[] }>('restore')
    expect({ restored: restored.toSorted(), failures }).toEqual({ restored: ids.toSorted(), failures: [] })
  })
})

test('a journal that cannot be undone is kept, though nothing else is left of its lab', async ({ skip }) => {
  needsWay('root', { skip }, 'a user is not told of what is not his')
  await using host = await playHost({ outside: false })
  const command = commandIn(host)
  const directory = '/run/netns-topology/planted.00000001'
  const plant = `
    install -d -m 700 "\${1%/*}" "$1"
    ln -s "$(readlink /proc/self/ns/pid)" "$1/pid"
    printf '{"version":1,"net":"%s"}\\n{"n":1,"begin":{"kind":"of a later version"}}\\n' "$(readlink /proc/self/ns/net)" >"$1/journal"`
  await host.must(['sh', '-ec', plant, 'plant', directory])
  for (let round = 0; round < 2; round += 1) {
    const stderr = expect.stringContaining(
      'a later version of netns-topology did this (of a later version), and must undo it',
    )
    expect(await command.run(['restore'])).toMatchObject({ exitCode: 1, stderr })
  }
  await host.must(['rm', '-r', '/run/netns-topology'])
})

test('a directory that nobody is making is removed, and one that a process of another PID namespace may be making stays', async () => {
  await using host = await playHost({ outside: false })
  const command = commandIn(host)
  await expectUnchanged(host, async () => {
    const { stateDirectory } = host.user
    const here = (await host.must(['readlink', '/proc/self/ns/pid'])).trim()
    const elsewhere = '.new.00000003.pid:[1]'
    await host.user.must(['mkdir', '-m', '0700', stateDirectory])
    for (const entry of ['old.00000001', `.new.00000002.${here}`, elsewhere])
      await host.user.must(['mkdir', `${stateDirectory}/${entry}`])
    await command.must('restore')
    expect(await host.must(['ls', '-A', stateDirectory])).toBe(`${elsewhere}\n`)
    await host.user.must(['rmdir', `${stateDirectory}/${elsewhere}`])
    await command.must('restore')
  })
})

test('a state directory into which others may look has no lab more, with what to do, and those in it go down', async () => {
  await using host = await playHost({ outside: false })
  const command = commandIn(host)
  await expectUnchanged(host, async () => {
    const { stateDirectory, uid } = host.user
    const up = ['up', '__tests__/fixtures/topologies/bridge.yml'] as const
    await command.must(...up)
    await host.must(['chmod', '0755', stateDirectory])
    expect(await command.run([...up, '--name', 'other'])).toEqual({
      exitCode: 3,
      stdout: '',
      stderr:
        `netns-topology: ${stateDirectory}, where labs keep their state, is not a directory that only this user may enter\n` +
        `  hint: chmod 0700 ${stateDirectory}${uid === 0 ? '' : ', or set XDG_RUNTIME_DIR to a directory of your own (0700)'}\n`,
    })
    expect(await command.must('down', 'bridge')).toContain('ours: 0 left; theirs: 0 changed meanwhile')
  })
})
