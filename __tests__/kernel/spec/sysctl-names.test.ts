import { expect, test } from 'vitest'
import type { ChangedSysctls } from '../../support/change-sysctls.ts'
import { checkout, node } from '../../support/checkout.ts'
import { type Host, playHost } from '../../support/host.ts'

/** Those for which there is no other value, or none without a module; and what can only be written. */
const fixed =
  /^net\/(mptcp\/scheduler|ipv[46]\/route\/flush|netfilter\/nf_log\/\d+|ipv6\/conf\/(all|default)\/stable_secret)$/

/** Every setting of the host's network, a line each. Some cannot be read, or change by themselves. */
async function settingsOf(host: Host): Promise<string[]> {
  const { stdout } = await host.run(['grep', '-rs', '', '/proc/sys/net'])
  return stdout
    .split('\n')
    .filter((line) => !line.includes('nf_conntrack_count'))
    .toSorted()
}

test('what a topology may set is of its namespace alone: changed there, all is as before outside', async ({
  annotate,
}) => {
  await using host = await playHost({ outside: false })
  const before = await settingsOf(host)
  expect(before.length).toBeGreaterThan(400)
  const script = 'ip link add eth0 type veth peer name eth1; exec "$@"'
  const change = [node, `${checkout}/__tests__/support/change-sysctls.ts`]
  const said = await host.must(['unshare', '--net', 'sh', '-ec', script, 'sh', ...change])
  const { changed, unchanged, unknown }: ChangedSysctls = JSON.parse(said)
  expect(await settingsOf(host)).toEqual(before)
  expect(changed.length).toBeGreaterThan(400)
  expect(unchanged.filter((key) => !fixed.test(key))).toEqual([])
  if (unknown.length > 0)
    await annotate(`settings of a namespace that src/spec/sysctl-names.ts lacks: ${unknown.join(', ')}`)
})
