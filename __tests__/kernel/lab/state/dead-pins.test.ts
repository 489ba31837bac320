import { beforeEach, describe, expect } from 'vitest'
import { office, writeFile } from '../../../support/command.ts'
import { it } from '../../../support/command-test.ts'
import { commandArgv } from '../../../support/engine.ts'
import type { Host } from '../../../support/host.ts'
import { needsHostSteps, needsWay } from '../../../support/way.ts'

beforeEach(needsHostSteps)

/** What a machine has in /etc that has lost its power with a pin up. The kernel says in whole seconds since when it runs. */
const leave = `mkdir /etc/netns
ln -s /run/netns-topology/office.01234567/etc/client /etc/netns/client
sleep 1.1`

const pinsOn = async (host: Host) => (await host.run(['ls', '/etc/netns'])).stdout

/** Starts a program as a process of a machine that has started after all that is there. */
const started = (argv: readonly string[]) => ['unshare', '--pid', '--fork', '--mount-proc', '--', ...argv] as const

describe('a pin of before the start of the machine', () => {
  it('is removed by restore, with the directory, and the lab is named', async ({ command, host }) => {
    await host.must(['sh', '-ec', leave])
    // Of a machine that has started before, a link may be alive, for those who see another /run.
    expect(await command.must('restore')).toBe('nothing to restore\n')
    expect(await pinsOn(host)).toBe('client\n')
    expect(await host.must(started([...commandArgv('restore')]))).toContain('office.01234567')
    expect((await host.run(['ls', '-d', '/etc/netns'])).exitCode).toBe(2)
  })

  it('is in the way of no other', async ({ host, skip }) => {
    needsWay('root', { skip }, 'whose process 1 the command is, is root')
    await host.must(['sh', '-ec', `${leave}; touch /etc/netns/other`])
    const script = '"$@" up "$0" --pin >/dev/null; readlink /etc/netns/client; "$@" down office >/dev/null'
    const file = writeFile('office.yml', office)
    const { stdout, exitCode } = await host.run(started(['sh', '-ec', script, file, ...commandArgv()]))
    expect({ stdout, exitCode }).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/^\/run\/netns-topology\/office\.(?!01234567)\w{8}\/etc\/client\n$/),
    })
    expect(await pinsOn(host)).toBe('other\n')
    await host.must(['rm', '-r', '/etc/netns'])
  })
})
