import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Difference, Receipt } from '../../src/audit/index.ts'
import { type Command, commandIn, writeFile } from '../support/command.ts'
import { countFaults } from '../support/faults.ts'
import { type Host, playHost } from '../support/host.ts'
import { fixture } from '../support/labs.ts'
import { shareOf } from '../support/share.ts'
import { expectUnchanged } from '../support/unchanged.ts'

/** What somebody does to the host while a lab is up. */
interface Meddling {
  readonly what: string
  /** Of a shell, which fails where there is nothing to do it to. $tag is the lab's. */
  readonly act: string
  /** Takes back what is theirs. */
  readonly back?: string
  /** What the receipt must say that others changed. */
  readonly says?: Partial<Difference>
}

const meddlings: readonly Meddling[] = [
  { what: 'nft flush ruleset', act: 'nft flush ruleset', back: 'restore-firewall' },
  { what: 'a firewall that loads its own rules anew', act: 'iptables -S DOCKER-USER | grep -q nt-; restore-firewall' },
  { what: 'our link deleted', act: 'ip link delete "nt-$tag"' },
  { what: 'our link taken down', act: 'ip link set dev "nt-$tag" down' },
  { what: 'our rules deleted', act: 'iptables -F DOCKER-USER; iptables -A DOCKER-USER -j RETURN' },
  { what: 'a pin deleted', act: 'rm /run/netns/ns1' },
  {
    what: 'a pin replaced by a namespace of theirs',
    act: 'rm /run/netns/ns1 && ip netns add ns1',
    back: 'ip netns delete ns1 && umount -l /run/netns && rmdir /run/netns',
    says: { kind: 'network namespace', key: '/run/netns/ns1' },
  },
  { what: '/etc/netns deleted', act: 'rm -r /etc/netns' },
  { what: '/run/netns deleted', act: 'rm -r /run/netns' },
  { what: 'our names for labs deleted', act: 'rm /run/netns-topology/both' },
  {
    what: 'the card renamed',
    act: 'ip link set dev eth0 down && ip link set dev eth0 name wan0 && ip link set dev wan0 up',
    back: 'ip link set dev wan0 down && ip link set dev wan0 name eth0 && ip link set dev eth0 up',
  },
  { what: 'the card taken down', act: 'ip link set dev eth0 down', back: 'ip link set dev eth0 up' },
  {
    // As what was made before then looks afterwards.
    what: 'the clock set back a year',
    act: `
      state=/run/netns-topology
      grep -q '"since":"20' $state/*/inside/lab.json
      sed -i 's/"since":"20/"since":"21/' $state/*/inside/lab.json
      find $state $state/*/inside/ /run/netns /etc/netns ! -path '*/ns/*' -exec touch -h -d '1 year' {} +`,
  },
  {
    what: 'forwarding of the card set by somebody',
    act: 'sysctl -qw net.ipv4.conf.eth0.forwarding=0',
  },
]

/** What a card that was down has lost. */
const afterwards = `
ip route replace default via 198.51.100.1 dev eth0
ip -6 address replace 2001:db8:100::2/64 dev eth0 nodad
ip -6 route replace default via 2001:db8:100::1 dev eth0`

describe.each([
  ['down', 0],
  ['kill -9 of the holder', 1],
] as const)('then %s', (end, turn) => {
  let host: Host
  let command: Command
  beforeAll(async () => {
    host = await playHost({ forwardDrop: 'docker', sysctls: { 'net.ipv4.ip_forward': 0 } })
    command = commandIn(host)
    await host.must([
      'sh',
      '-ec',
      `
      mkdir /run/tools
      iptables-save >/run/rules4
      ip6tables-save >/run/rules6
      printf '#!/bin/sh\\niptables-restore </run/rules4 && ip6tables-restore </run/rules6\\n' >/run/tools/restore-firewall
      chmod 755 /run/tools/restore-firewall
      /run/tools/restore-firewall`,
    ])
  })
  afterAll(async () => await host[Symbol.asyncDispose]())

  it.for(shareOf(meddlings, turn))(
    '$what',
    { timeout: 60_000 },
    async ({ what, act, back = 'true', says }, { task }) => {
      const count = countFaults({ task }, `${what}, then ${end}`)
      const file = writeFile('both.yml', fixture('topologies/both.yml'))
      onTestFinished(async () => void (await command.run(['down', '--all'])))
      const script = (text: string, tag: string) =>
        host.must(['sh', '-ec', `PATH=/run/tools:$PATH tag=${tag}\n${text}`])
      await count.one((restored) =>
        expectUnchanged(host, async () => {
          await command.must('up', file, '--pin')
          const { id, holder } = await command.json<{ id: string; holder: number }>('show', 'both')
          await script(act, id.split('.')[1] ?? '')
          const start = performance.now()
          if (end === 'down') {
            const [receipt] = (await command.json<{ receipt: Receipt }[]>('down', '--all')).map(
              (taken) => taken.receipt,
            )
            expect(receipt?.ours).toEqual([])
            if (says) expect(receipt?.theirs).toContainEqual(expect.objectContaining(says))
          } else {
            await host.must(['kill', '-9', `${holder}`])
            await expect
              .poll(() => host.run(['test', '-e', `/run/netns-topology/${id}`]), { timeout: 10_000 })
              .toMatchObject({ exitCode: 1 })
          }
          restored(performance.now() - start)
          await script(back, '')
          await script(afterwards, '')
        }),
      )
    },
  )
})
