import { once } from 'node:events'
import { beforeEach, describe, expect } from 'vitest'
import { commandIn, office, runs, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { failingTools } from '../../support/failing-tools.ts'
import { playHost } from '../../support/host.ts'
import { needsHostSteps, way } from '../../support/way.ts'

beforeEach(needsHostSteps)

describe('up --pin', () => {
  it('makes ip-netns(8) of the whole machine know the namespaces, their names too', async ({ host, command }) => {
    await command.must('up', writeFile('office.yml', office), '--pin')
    expect((await host.must(['ip', 'netns', 'list'])).trim().split('\n').toSorted()).toEqual(['client', 'server'])
    expect(await host.must(['ip', 'netns', 'exec', 'client', 'ping', '-c1', 'server'])).toContain('1 received')
    expect(await host.must(['ip', '-n', 'server', '-br', 'link'])).toContain('eth0')

    const asleep = host.spawn(['ip', 'netns', 'exec', 'server', 'sleep', '611'])
    await expect.poll(() => host.must(['ip', 'netns', 'pids', 'server'])).toMatch(/^\d+/)
    const pid = (await host.must(['ip', 'netns', 'pids', 'server'])).trim()
    expect(await host.must(['ip', 'netns', 'identify', pid])).toBe('server\n')

    const receipt = await command.must('down', 'office')
    expect(runs(host, 'sleep 611')).toBe(false)
    // Who has sudo does not see what root runs, and root's keeper, which ends it, says nothing.
    if (way === 'root') expect(receipt).toMatch(/^ended: \d+ sleep 611 \(SIGTERM\)$/m)
    expect(receipt).toContain('ours: 0 left; theirs: 0 changed meanwhile')
    asleep.kill()
  })

  it('refuses a name that is taken, and says by what, before anything is done', async ({ host, command }) => {
    const file = writeFile('office.yml', office)
    await command.must('up', file, '--pin')
    const { exitCode, stderr } = await command.run(['up', file, '--name', 'other', '--pin'])
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/\/run\/netns\/client is there already: a pin of the topology office\.\w{8}\n/),
    })
    expect((await command.json<{ name: string }[]>('ls')).map(({ name }) => name)).toEqual(['office'])
    expect(await host.must(['ip', 'netns', 'exec', 'client', 'ping', '-c1', 'server'])).toContain('1 received')
    await command.must('down', 'office')
  })

  it('shares /run/netns: the last lab removes it, in either order', async ({ host, command }) => {
    const other = office
      .replace('name: office', 'name: other')
      .replaceAll('client', 'guest')
      .replaceAll('server', 'shop')
    for (const order of [
      ['office', 'other'],
      ['other', 'office'],
    ]) {
      await command.must('up', writeFile('office.yml', office), '--pin')
      await command.must('up', writeFile('other.yml', other), '--pin')
      for (const name of order) await command.must('down', name)
      expect((await host.run(['ls', '/run/netns'])).exitCode).not.toBe(0)
    }
  })

  it('is undone without a look into the networks of others, of which there may be thousands', async () => {
    await using host = await playHost({ outside: false })
    const tools = await failingTools(host)
    const run = (...args: string[]) => commandIn(host).run(args, { env: tools.env })
    const others = [1, 2, 3].map(() => host.spawn(['unshare', '--net', 'sleep', '613']))
    expect(await run('up', writeFile('office.yml', office), '--pin')).toMatchObject({ exitCode: 0 })
    host.spawn(['ip', 'netns', 'exec', 'server', 'sleep', '614'])
    await expect.poll(() => host.must(['ip', 'netns', 'pids', 'server'])).toMatch(/^\d+/)
    await tools.plan('fail', 'nothing')
    expect(await run('down', 'office')).toMatchObject({ exitCode: 0 })
    const entered = (await tools.calls()).filter((call) => call.endsWith('-- ip -j link show dev lo '))
    // Root ends as his own who came into the networks of his lab.
    expect(entered).toHaveLength(way === 'root' ? 0 : 1)
    for (const other of others) host.signal(other, 'SIGKILL')
  })

  it('is undone whatever others have written into networks of theirs', async ({ host, command }) => {
    const write = 'ip link set lo alias "$(printf "\\001")"; echo written; exec sleep 612'
    const theirs = host.spawn(['unshare', '--net', 'sh', '-c', write])
    await once(theirs.stdout, 'data')
    await command.must('up', writeFile('office.yml', office), '--pin')
    expect(await command.must('down', 'office')).toContain('ours: 0 left; theirs: 0 changed meanwhile')
    expect(runs(host, 'sleep 612')).toBe(true)
    host.signal(theirs, 'SIGKILL')
  })

  it('does without /etc/netns where /etc is read-only, and says so', async ({ host, command }) => {
    await host.must(['mount', '-o', 'remount,ro', '/etc'])
    try {
      await command.must('up', writeFile('office.yml', office), '--pin')
      expect((await command.json<{ notes: string[] }>('show', 'office')).notes).toEqual([
        expect.stringMatching(/^\/etc is read-only, so that programs of `ip netns exec` see its hosts/),
      ])
      expect(await host.must(['ip', 'netns', 'exec', 'client', 'ping', '-c1', '10.1.1.1'])).toContain('1 received')
      expect(await command.must('exec', 'office', 'client', '--', 'ping', '-c1', 'server')).toContain('1 received')
      await host.must(['rm', '/run/netns/client'])
      expect(await command.json('repair', 'office')).toEqual({ repaired: ['/run/netns/client'], lost: [] })
      expect(await command.must('down', 'office')).toContain('ours: 0 left; theirs: 0 changed meanwhile')
      expect(await command.must('restore')).toBe('nothing to restore\n')
    } finally {
      await host.must(['mount', '-o', 'remount,rw', '/etc'])
    }
  })

  it('gives programs of ip netns exec the same files as exec, whatever the host puts there', async ({
    host,
    command,
  }) => {
    await command.must('up', writeFile('office.yml', office), '--pin')
    const script = 'cat /etc/hosts /etc/resolv.conf /etc/nsswitch.conf'
    const seen = () =>
      Promise.all([
        host.must(['ip', 'netns', 'exec', 'client', 'sh', '-c', script]),
        command.must('exec', 'office', 'client', '--', 'sh', '-c', script),
      ])
    const [before, own] = await seen()
    expect(before).toBe(own)
    await host.must(['sh', '-c', 'cp -a /etc/hosts /etc/hosts.new; mv /etc/hosts.new /etc/hosts'])
    expect(await seen()).toEqual([own, own])
    await command.must('down', 'office')
  })

  it('leaves alone what somebody else put in the place of a pin', async ({ host, command }) => {
    await command.must('up', writeFile('office.yml', office), '--pin')
    await host.must(['ln', '-sfn', '/proc/1/ns/net', '/run/netns/client'])
    await command.must('down', 'office')
    expect(await host.must(['readlink', '/run/netns/client'])).toBe('/proc/1/ns/net\n')
    await host.must(['rm', '-r', '/run/netns'])
  })
})
