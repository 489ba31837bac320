import { describe, expect } from 'vitest'
import type { LiveLab } from '../../../src/lab/inspect.ts'
import { type Command, office, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { hostProcesses } from '../../support/host-processes.ts'
import { needsHostSteps, way } from '../../support/way.ts'

/** Who is alone has no part on the machine, and is given no pins. */
const mayPin = way !== 'rootless'

describe('up --try-name --try-pin', () => {
  const wishing = (command: Command, name = 'office') =>
    command.json<LiveLab>('up', writeFile('office.yml', office), '--try-name', name, '--try-pin')

  it('has the name and the pins where they are free', async ({ command }) => {
    const { name, pinned } = await wishing(command, 'net')
    expect({ name, pinned }).toEqual({ name: 'net', pinned: mayPin })
    await command.must('down', 'net')
  })

  it('comes up without what another lab has, of four at once', async ({ command }) => {
    const labs = await Promise.all(Array.from({ length: 4 }, () => wishing(command)))
    const tagged = labs.map(({ name, id }) => [name, `office-${id.slice(-8)}`] as const)
    expect(tagged.filter(([name]) => name === 'office')).toHaveLength(1)
    expect(tagged.filter(([name, other]) => name === other)).toHaveLength(3)
    expect(labs.filter(({ pinned }) => pinned)).toHaveLength(mayPin ? 1 : 0)
    for (const { name } of labs) await command.must('exec', name, 'client', '--', 'ping', '-c1', 'server')
    await command.must('down', '--all')
  })

  it('has what a lab had that is dead', async ({ command, host, skip }) => {
    needsHostSteps({ skip })
    const { holder } = await wishing(command)
    for (const { pid, args } of hostProcesses(host))
      if (/ keeper \//.test(args)) await host.run(['kill', '-KILL', `${pid}`])
    await host.must(['kill', '-KILL', `${holder}`])
    expect(await wishing(command)).toMatchObject({ name: 'office', pinned: true })
    await command.must('down', 'office')
  })

  it('keeps a namespace of ip-netns(8) that has a name of the topology', async ({ command, host }) => {
    await host.must(['ip', 'netns', 'add', 'server'])
    expect(await wishing(command)).toMatchObject({ name: 'office', pinned: false })
    await command.must('down', 'office')
    expect(await host.must(['ip', 'netns', 'list'])).toBe('server\n')
    await host.must(['ip', 'netns', 'delete', 'server'])
    await host.must(['sh', '-c', 'umount /run/netns; rmdir /run/netns'])
  })
})
