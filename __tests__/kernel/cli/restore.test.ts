import { describe, expect } from 'vitest'
import { type Command, office, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import type { Host } from '../../support/host.ts'
import { needsHostSteps } from '../../support/way.ts'

interface Shown {
  readonly id: string
  readonly holder: number
}

/** Brings a lab up with pins, and kills its keeper and its holder at once: what it did on the host is left. */
async function leftBehind(host: Host, command: Command): Promise<string> {
  await command.must('up', writeFile('office.yml', office), '--pin')
  const { id, holder } = await command.json<Shown>('show', 'office')
  const keeper = await host.must(['pgrep', '-of', `keeper /run/netns-topology ${id}`])
  await host.must(['kill', '-9', ...keeper.trim().split('\n'), `${holder}`])
  return id
}

describe('restore', () => {
  it('undoes what a dead lab left, and says which, once', async ({ host, command, skip }) => {
    needsHostSteps({ skip })
    const id = await leftBehind(host, command)
    expect(await host.must(['ls', '/etc/netns'])).toBe('client\nserver\n')
    expect(await command.json('restore', '--stale')).toEqual({ restored: [id], failures: [] })
    expect(await command.json('restore')).toEqual({ restored: [], failures: [] })
    expect(await command.must('restore', '--stale')).toBe('nothing to restore\n')
  })

  it('leaves a lab alone that is up', async ({ command, lab }) => {
    expect(await command.json('restore', '--stale')).toEqual({ restored: [], failures: [] })
    expect(await command.must('exec', lab, 'client', '--', 'true')).toBe('')
  })
})
