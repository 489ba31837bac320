import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AsUser, hasUserNamespaces, shareCheckout } from '../../support/as-user.ts'
import { type Host, playHost } from '../../support/host.ts'
import { ping } from '../../support/ping.ts'
import { sudoUser } from '../../support/sudo-user.ts'
import { expectUnchanged } from '../../support/unchanged.ts'

let host: Host
let user: AsUser
beforeAll(async () => {
  host = await playHost()
  await shareCheckout(host)
  user = await sudoUser(host, 4242)
})
afterAll(async () => await host[Symbol.asyncDispose]())

describe.runIf(hasUserNamespaces)('a user with passwordless sudo', () => {
  it('has a way out', async () => {
    await expectUnchanged(host, async () => {
      await user.must('up', '/run/checkout/__tests__/fixtures/topologies/bridge-nat.yml', '--name', 'mine')
      const { stdout } = await user.command(['exec', 'mine', 'ns3', '--', ...ping('8.8.8.8')])
      expect(stdout).toContain('1 received')
      expect(await user.must('down', 'mine')).toContain('host as before')
    })
  })
})
