import { expect, it } from 'vitest'
import { commandIn } from '../support/command.ts'
import { playHost } from '../support/host.ts'
import { expectUnchanged } from '../support/unchanged.ts'
import { hasUserNamespaces } from '../support/user-namespaces.ts'
import { way } from '../support/way.ts'

it(`labs of these tests are made by way of ${way}`, async ({ skip }) => {
  skip(way !== 'root' && !hasUserNamespaces, 'nobody may make user namespaces on this machine, as in a chroot')
  await using host = await playHost()
  expect(await host.user.must(['id', '-u'])).toBe(way === 'root' ? '0\n' : '4141\n')
  const command = commandIn(host)
  await expectUnchanged(host, async () => {
    expect(await command.json('up', '__tests__/fixtures/topologies/bridge.yml')).toMatchObject({ privilege: way })
    await command.must('down', 'bridge')
  })
})
