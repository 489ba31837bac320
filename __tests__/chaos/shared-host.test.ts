import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Difference, Receipt } from '../../src/audit/index.ts'
import { rootStateDirectory } from '../../src/machine/real.ts'
import { type Command, commandIn } from '../support/command.ts'
import { countFaults } from '../support/faults.ts'
import { type Host, playHost } from '../support/host.ts'
import { subjectOf, up } from '../support/plots.ts'
import { shareOf } from '../support/share.ts'
import { both, triedTopologies } from '../support/tried-topologies.ts'
import { expectUnchanged, untilNothingIsLeft } from '../support/unchanged.ts'
import { way } from '../support/way.ts'

type End = 'down' | 'kill -9 of the holder'

/** What somebody does to the host while a lab is up. */
interface Meddling {
  readonly what: string
  /** Of a shell of root's, which fails where there is nothing to do it to. $tag, $holder, $name and $state are the lab's, and $uid its user's. */
  readonly act: string
  /** Takes back what is theirs. */
  readonly back?: string
  /** The only end after which all is as before, where it is not every one. */
  readonly only?: End
  /** Whether the lab cannot say any more what the host was before it. */
  readonly isRecordLost?: boolean
  /** What the receipt must say that others changed. */
  readonly says?: Partial<Difference>
}

/** With what labs have on the host. */
const onHost: readonly Meddling[] = [
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
  {
    what: 'the card renamed',
    act: 'ip link set dev eth0 down && ip link set dev eth0 name wan0 && ip link set dev wan0 up',
    back: 'ip link set dev wan0 down && ip link set dev wan0 name eth0 && ip link set dev eth0 up',
  },
  { what: 'the card taken down', act: 'ip link set dev eth0 down', back: 'ip link set dev eth0 up' },
  {
    what: 'forwarding of the card set by somebody',
    act: 'sysctl -qw net.ipv4.conf.eth0.forwarding=0',
  },
]

/** Of who has no root, only he himself and root get in, whose processes are not his to end. */
const enter =
  way === 'rootless'
    ? 'setpriv --reuid="$uid" --regid="$uid" --clear-groups -- nsenter --target="$holder" --user --preserve-credentials --net'
    : 'nsenter --net="$state/$name/inside/ns/ns1"'

/** With what every lab has. */
const ofAll: readonly Meddling[] = [
  { what: 'our names for labs deleted', act: 'rm "$state/$name"' },
  {
    what: 'the directories of labs deleted',
    act: `rm -r "$state"; rm -rf ${rootStateDirectory}`,
    isRecordLost: true,
    // down does not wait for root's keeper, of which nothing tells it.
    ...(way === 'sudo' && { only: 'kill -9 of the holder' }),
  },
  {
    what: 'a process of theirs in a namespace of ours',
    // No journal says where to look for whom the kernel let live.
    ...(way === 'rootless' && { only: 'down' }),
    act: `
      ${enter} setsid sleep 4812 >/dev/null 2>&1 &
      until pgrep -f '^sleep 4812'; do sleep 0.01; done`,
  },
  {
    // As what was made before then looks afterwards.
    what: 'the clock set back a year',
    act: `
      record=$state/$name/inside/lab.json
      grep -q '"since":"20' "$record"
      later=$(sed 's/"since":"20/"since":"21/' "$record")
      printf '%s' "$later" >"$record"
      for made in "$state" "$state"/*/inside/ ${rootStateDirectory} /run/netns /etc/netns; do
        [ ! -e "$made" ] || find "$made" ! -path '*/ns/*' -exec touch -h -d '1 year' {} +
      done`,
  },
]

const meddlings = [...(way === 'rootless' ? [] : onHost), ...ofAll]

/** With as much on the host as a lab can have, of namespaces `ns1` and others. */
const [topology = both] = triedTopologies

/** What a card that was down has lost. */
const afterwards = `
ip route replace default via 198.51.100.1 dev eth0
ip -6 address replace 2001:db8:100::2/64 dev eth0 nodad
ip -6 route replace default via 2001:db8:100::1 dev eth0`

interface Up {
  readonly id: string
  readonly holder: number
}

describe.each<[End, number]>([
  ['down', 0],
  ['kill -9 of the holder', 1],
])('then %s', (end, turn) => {
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

  const meant = meddlings.filter(({ only = end }) => only === end)
  it.for(shareOf(meant, turn))('$what', async (meddling, { task }) => {
    const { what, act, back = 'true', isRecordLost, says } = meddling
    const count = countFaults({ task }, `${what}, then ${end}`)
    const subject = subjectOf(topology)
    const script = (text: string, lab: Up = { id: '', holder: 0 }) =>
      host.must([
        'sh',
        '-ec',
        `PATH=/run/tools:$PATH tag=${lab.id.split('.')[1]} holder=${lab.holder} name=${subject.name}
          state=${host.user.stateDirectory} uid=${host.user.uid}\n${text}`,
      ])
    await count.one((restored) =>
      expectUnchanged(host, async () => {
        await command.must(...up(subject))
        const lab = await command.json<Up>('show', subject.name)
        await script(act, lab)
        const start = performance.now()
        if (end === 'down') {
          const [receipt] = (await command.json<{ receipt: Receipt }[]>('down', '--all')).map((taken) => taken.receipt)
          expect(receipt?.ours).toEqual(isRecordLost ? undefined : [])
          if (says) expect(receipt?.theirs).toContainEqual(expect.objectContaining(says))
        } else {
          await host.must(['kill', '-9', `${lab.holder}`])
          await untilNothingIsLeft(host)
        }
        restored(performance.now() - start)
        await script(back)
        await script(afterwards)
      }),
    )
  })
})
