import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { commandIn, office, writeFile } from '../../../support/command.ts'
import { playHost } from '../../../support/host.ts'
import { expectUnchanged } from '../../../support/unchanged.ts'
import { way } from '../../../support/way.ts'

it('a process that gets the number of a dead holder is nobody’s lab, and is left alone', async ({ skip }) => {
  skip(
    !existsSync('/proc/sys/kernel/ns_last_pid'),
    'this kernel lets nobody choose a number (CONFIG_CHECKPOINT_RESTORE)',
  )
  await using host = await playHost({ outside: false })
  const command = commandIn(host)
  await expectUnchanged(host, async () => {
    const pins = way === 'rootless' ? [] : ['--pin']
    const lab = await command.json<{ id: string; holder: number }>('up', writeFile('office.yml', office), ...pins)
    // Those that would undo what the holder leaves.
    await host.must(['pkill', '-KILL', '-f', 'keeper /'])
    const reuse = `
      kill -KILL "$1"
      while [ -e "/proc/$1" ]; do sleep 0.01; done
      for _ in 1 2 3 4 5 6 7 8 9 10; do
        echo "$(($1 - 1))" >/proc/sys/kernel/ns_last_pid
        setpriv --reuid="$2" --regid="$2" --clear-groups sleep 4791 >/dev/null 2>&1 &
        [ "$!" != "$1" ] || exit 0
        kill -KILL "$!"
      done
      exit 1`
    await host.must(['sh', '-ec', reuse, 'reuse', `${lab.holder}`, `${host.user.uid}`])
    expect(await command.must('ls')).toBe('')
    for (const args of [['show'], ['down'], ['repair'], ['exec', 'client', '--', 'true']]) {
      const [does = '', ...rest] = args
      expect(await command.run([does, 'office', ...rest])).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('no topology is up under the name office'),
      })
    }
    expect((await host.run(['ip', 'netns', 'exec', 'client', 'true'])).exitCode).not.toBe(0)
    await command.must('restore')
    expect(await host.must(['ps', '-o', 'args=', '-p', `${lab.holder}`])).toBe('sleep 4791\n')
    await host.must(['kill', '-KILL', `${lab.holder}`])
  })
})
