import { describe, expect } from 'vitest'
import { office, startIn, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { way } from '../../support/way.ts'

describe('down', () => {
  it('ends and names what entered by nsenter from outside', async ({ command, host, lab }) => {
    const { holder } = await command.json<{ holder: number }>('show', lab)
    const enter = [
      'nsenter',
      `--target=${holder}`,
      ...(way === 'root' ? [] : ['--user', '--preserve-credentials']),
    ] as const
    const stranger = startIn(host.user, [...enter, '--net', 'sh', '-c', 'echo in; exec sleep 4763'])
    await stranger.printed('in')
    expect(await command.must('down', lab)).toMatch(/^ended: \d+ sleep 4763 \(SIGTERM\)$/m)
    await stranger.ended()
  })

  it('of all is a receipt for each', async ({ command, lab }) => {
    await command.must('up', writeFile('office.yml', office), '--name', 'second')
    const downs = await command.json<{ lab: string }[]>('down', '--all')
    expect(downs.map((down) => down.lab)).toEqual([lab, 'second'])
  })

  it('does not trip over what others put into the state directory', async ({ command, host }) => {
    const plant = 'umask 077; mkdir -p "$1/empty"; cd "$1"; echo x >file; ln -s nowhere link; ln -s .. up'
    const { stateDirectory } = host.user
    await host.user.must(['sh', '-c', plant, 'plant', stateDirectory])
    expect(await command.json('ls')).toEqual([])
    await command.must('up', writeFile('office.yml', office))
    expect(await command.json('ls')).toHaveLength(1)
    expect((await command.run(['show', 'file'])).exitCode).toBe(2)
    await command.must('down', '--all')
    await host.must(['rm', '-rf', stateDirectory])
  })
})
