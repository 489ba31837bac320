import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AsUser, asUser } from '../../support/as-user.ts'
import { type Host, playHost } from '../../support/host.ts'
import { expectUnchanged } from '../../support/unchanged.ts'

let host: Host
let user: AsUser
beforeAll(async () => {
  host = await playHost({ outside: false })
  user = await asUser(host, 4949)
  await host.must(['mkdir', '-p', '/run/user'])
  await host.must(['install', '-d', '-o', '4949', '-g', '4949', '-m', '0700', '/run/user/4949'])
})
afterAll(async () => await host[Symbol.asyncDispose]())

/** A process of the user's outside the lab that says when it runs, in a network of his own or the machine's. */
async function outsider(...argv: string[]): Promise<number> {
  const { stdout } = await user.run(['sh', '-c', '"$@" </dev/null >/dev/null 2>&1 & echo $!', 'start', ...argv])
  return Number(stdout)
}

const isAlive = async (pid: number) => (await host.run(['kill', '-0', `${pid}`])).exitCode === 0

/** With a lab, in whose own files its root runs a script. */
async function withForged(script: string, work: (id: string) => Promise<void>): Promise<void> {
  await expectUnchanged(host, async () => {
    await user.must('up', '/run/checkout/examples/office.yml', '--name', 'mine')
    await user.must('exec', '--detach', 'mine', 'laptop', '--', 'sleep', '86')
    const shown: { directory: string; id: string } = JSON.parse(await user.must('show', 'mine', '--json'))
    const inside = `cd /proc/1/root${shown.directory} && ${script}`
    expect(await user.command(['exec', '--root', 'mine', 'laptop', '--', 'sh', '-c', inside])).toMatchObject({
      ...{ exitCode: 0, stderr: '' },
    })
    await work(shown.id)
    expect((await host.run(['test', '-e', `/run/user/${user.uid}/netns-topology`])).exitCode).toBe(1)
  })
}

describe('a program that is root of a lab', () => {
  it('cannot have a process outside signalled by naming it as the holder', async () => {
    const victim = await outsider('sleep', '81')
    await withForged(`sed -i 's/"holder":[0-9]*/"holder":${victim}/' lab.json`, async () => {
      expect((await user.command(['exec', 'mine', 'laptop', '--', 'true'])).exitCode).toBe(0)
      expect(await user.must('down', 'mine')).toContain('host as before')
      expect(await isAlive(victim)).toBe(true)
    })
    await host.must(['kill', '-9', `${victim}`])
  })

  it('cannot have processes in other networks ended by having the lab’s lead there', async () => {
    const victim = await outsider('unshare', '--user', '--map-root-user', '--net', 'sleep', '82')
    await expect.poll(() => host.run(['pgrep', '-x', 'sleep'])).toMatchObject({ exitCode: 0 })
    const links = `ln -s /proc/self/ns/net ns/here && ln -s /proc/${victim}/ns/net ns/there`
    await withForged(links, async () => {
      expect(await user.command(['down', 'mine'])).toMatchObject({ exitCode: 0, stderr: '' })
      expect(await isAlive(victim)).toBe(true)
    })
    await host.must(['kill', '-9', `${victim}`])
  })

  it.each([
    ['is no text', 'rm -f log/laptop/* && echo "{}" >log/laptop/1.json && mkfifo log/laptop/1.log'],
    ['is a FIFO', 'rm log/laptop/*.log && mkfifo "$(ls log/laptop/*.json | sed s/json$/log/)"'],
    ['says no number', 'for log in log/laptop/*.log; do echo x >"$log"; done'],
    ['is a link', 'for log in log/laptop/*.log; do rm "$log" && ln -s /etc/hosts "$log"; done'],
  ])('stops nobody by what a program has printed: it %s', async (_, script) => {
    await withForged(script, async () => {
      const { exitCode, stderr } = await user.command(['logs', 'mine'])
      expect(exitCode).toBe(1)
      expect(stderr).toMatch(/was changed by a program of the lab|the output of a program cannot be read/)
      await user.must('down', 'mine')
    })
  })

  it.each([
    ['is no JSON', 'echo x >lab.json'],
    ['has values of other types', `sed -i 's/"notes":\\[\\]/"notes":7/' lab.json`],
    ['has an option where an address belongs', `sed -i 's/"sources":\\[\\]/"sources":["--help"]/' lab.json`],
    ['has a path where a namespace belongs', `sed -i 's/"laptop":/"..\\/..\\/x":/' lab.json`],
    ['is of another lab', `sed -i 's/"id":"office/"id":"other/' lab.json`],
    ['is a FIFO', 'rm lab.json && mkfifo lab.json'],
    ['is a link', 'rm lab.json && ln -s /etc/hosts lab.json'],
    ['has no end', 'truncate -s 1T lab.json'],
  ])('stops nobody by what the lab says of itself: it %s', async (_, script) => {
    await withForged(script, async (id) => {
      const listed = await user.command(['ls'])
      expect(listed).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(id) })
      expect(listed.stderr).toContain(`what the lab ${id} says of itself was changed by a program in it (`)
      const refused = await user.command(['exec', 'mine', 'laptop', '--', 'true'])
      expect(refused.exitCode).not.toBe(0)
      expect(refused.stderr).toContain(`hint: take it down with \`netns-topology down ${id}\``)
      expect(await user.must('restore')).toBe('nothing to restore\n')
      expect(await user.command(['down', 'mine'])).toMatchObject({ exitCode: 0 })
    })
  })
})
