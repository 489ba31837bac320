import { describe, expect, it, onTestFinished } from 'vitest'
import { commandIn, runs, writeFile } from '../support/command.ts'
import { failingTools, nothingIsLeft } from '../support/failing-tools.ts'
import { playHost } from '../support/host.ts'
import { share } from '../support/share.ts'
import { expectUnchanged } from '../support/unchanged.ts'
import { way } from '../support/way.ts'

/** With a part on the host, where there may be one, and a command that enters. */
const topology = JSON.stringify({
  bridges: { lan: { subnets: ['10.1.1.0/24'], nat: way !== 'rootless' } },
  namespaces: {
    a: { interfaces: { eth0: { bridge: 'lan', offload: false } }, setup: [{ run: 'true', user: 'root' }] },
  },
})

/** Of the way up: patterns of sh(1) for a tool and its arguments. */
const calls = {
  everywhere: ['mount *', 'unshare *', 'nsenter *', 'flock *', 'ip *', 'ip -batch -*', 'tc *', 'nft *', 'ethtool *'],
  onHost: ['nft -f *', 'iptables *', 'iptables -w 10 -I *', 'iptables-save*', 'ip6tables-save*'],
}

async function hostWithTools() {
  const host = await playHost({ forwardDrop: 'docker', sysctls: { 'net.ipv4.ip_forward': 1 } })
  onTestFinished(() => host[Symbol.asyncDispose]())
  return { host, tools: await failingTools(host, ['iptables-save', 'ip6tables-save', 'mount', 'tc']) }
}

describe('SIGINT while a tool hangs on the way up ends the command and the tool, and the host is as before', () => {
  const all = [...calls.everywhere, ...(way === 'rootless' ? [] : calls.onHost)]
  const half = all.filter((_, index) => index % 2 === 0)
  it.for(share(all, all, half))('%s', async (call) => {
    const { host, tools } = await hostWithTools()
    await tools.plan('hang', `*[0-9] ${call}`)
    const end = await expectUnchanged(host, async () => {
      const up = commandIn(host).start(['up', writeFile('a.yml', topology), '--name', 'a'], { env: tools.env })
      await expect.poll(() => tools.hits()).not.toEqual([])
      // Undoing needs it once more.
      await tools.plan('fail', 'nothing')
      up.signal('SIGINT')
      const ended = await up.ended()
      expect(runs(host, 'sleep 600')).toBe(false)
      await nothingIsLeft(host)
      return ended
    })
    expect(end).toMatchObject({ exitCode: 130, stdout: '', stderr: '' })
  })
})

/** Reading cannot tell what it drops, and so it is tried. */
const undecided = ['iptables', '-I', 'FORWARD', '-m', 'ttl', '--ttl-gt', '1', '-j', 'DROP'] as const

describe.skipIf(way === 'rootless')('a trial of the firewall that hangs', () => {
  it('keeps no other lab waiting: it happens without the lock', async () => {
    const { host, tools } = await hostWithTools()
    await host.must(undecided)
    await tools.plan('hang', '*[0-9] unshare --mount -- sh *')
    await expectUnchanged(host, async () => {
      const up = commandIn(host).start(['up', writeFile('a.yml', topology), '--name', 'a'], { env: tools.env })
      await expect.poll(() => tools.hits()).not.toEqual([])
      await tools.plan('fail', 'nothing')
      expect(await host.run(['flock', '--nonblock', '/run/netns-topology', 'true'])).toMatchObject({ exitCode: 0 })
      up.signal('SIGINT')
      expect(await up.ended()).toMatchObject({ exitCode: 130 })
      expect(runs(host, 'sleep 600')).toBe(false)
    })
  })
})
