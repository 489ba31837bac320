import { beforeEach, expect, it } from 'vitest'
import { commandIn } from '../../support/command.ts'
import { playHost } from '../../support/host.ts'
import { expectUnchanged } from '../../support/unchanged.ts'

const file = '__tests__/fixtures/topologies/bridge-nat.yml'

import { needsHostSteps } from '../../support/way.ts'

beforeEach(needsHostSteps)
const names = ['a', 'b', 'c', 'd', 'e', 'f']

it('labs that come up and go at once share what they lease, and the last one gives it back', async () => {
  await using host = await playHost({ forwardDrop: 'docker', sysctls: { 'net.ipv4.ip_forward': 0 } })
  const command = commandIn(host)
  const ping = async (name: string) =>
    (await command.run(['exec', name, 'ns3', '--', 'ping', '-nqc1', '8.8.8.8'])).exitCode
  await expectUnchanged(host, async () => {
    await Promise.all(names.map((name) => command.must('up', file, '--name', name)))
    expect(await Promise.all(names.map(ping))).toEqual(names.map(() => 0))
    const [kept, ...others] = names
    // Each by several: by its keeper, and by commands that find it dead.
    await Promise.all([
      ...others.map((name) => command.run(['down', name])),
      command.run(['restore']),
      command.run(['restore']),
    ])
    expect(await ping(kept ?? '')).toBe(0)
    await Promise.all([command.run(['down', '--all']), command.run(['down', '--all']), command.run(['restore'])])
  })
})
