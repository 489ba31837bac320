import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LiveLab } from '../../../src/lab/inspect.ts'
import { expectWell, playRunner, type Runner, someUser, users, wayOut } from '../../support/runner-test.ts'

let runner: Runner
beforeAll(async () => {
  runner = await playRunner()
})
afterAll(async () => await runner[Symbol.asyncDispose]())

describe.each(users)('a job of %s', (user) => {
  it('has the topology in its steps, and the machine back afterwards', async () => {
    await runner.job(user, async (job) => {
      const net = job.use()
      const main = await net.main({ topology: wayOut })
      expectWell(main)
      expect(main.output).toMatch(/^office: up in \d+ ms, 2 namespaces, the check holds; netns-exec.*, sudo ip netns/m)
      expect(main.output).not.toContain('Look at this machine')
      expect(main.outputs).toMatchObject({ name: 'office', pinned: 'true', namespaces: '["client","server"]' })
      expect(JSON.parse(main.outputs.topology ?? '')).toMatchObject({
        name: 'office',
        namespaces: {
          client: {
            interfaces: { eth0: { addresses: ['10.1.1.2', 'fd00:1::2'], mac: expect.stringMatching(/^\w\w:/) } },
            gateways: ['10.1.1.1', 'fd00:1::1'],
            enter: ['netns-exec', 'client', '--'],
          },
        },
      })
      expect(main.summary).toContain('```mermaid\nflowchart LR')
      expect(main.summary).toContain('| client | eth0 | 10.1.1.2/24 fd00:1::2/64 |')

      const serve = 'netns-exec --detach --name web --ready tcp:8080 server -- python3 -m http.server 8080'
      expectWell(await job.run(serve))
      const asked = await job.run(
        'curl -sf http://server:8080/ >/dev/null && echo "$NETNS_TOPOLOGY $GREETING $(pwd)"',
        {
          env: { GREETING: 'hello' },
          shell: ['netns-exec', 'client', '--', 'bash', '-e'],
        },
      )
      expect(asked.output).toBe(`office hello ${job.workspace}\n`)
      expectWell(await job.run('sudo ip netns exec client ping -c1 "$SERVER"', { env: { SERVER: '10.1.1.3' } }))
      expectWell(await job.run('netns-exec client -- ping -c1 8.8.8.8'))

      const post = await net.post()
      expectWell(post)
      expect(post.output).toContain('::group::server: web (running)')
      expect(post.output).toMatch(/^office: host as before: .*; ours: 0 left/m)
      expect(post.summary).toMatch(/### office: host identical&?.*: \d+ things compared/)
      expectWell(await net.post())
    })
  })

  it('has two topologies of steps that run in parallel, as do the steps in them, and their ends', async () => {
    await runner.job(user, async (job) => {
      const [one, two] = [job.use(), job.use()]
      const other = wayOut.replaceAll(/office|client|server/g, 'other-$&').replaceAll('1:', '2:')
      const mains = await Promise.all([one.main({ topology: wayOut }), two.main({ topology: other })])
      for (const main of mains) expectWell(main)
      expect(mains.map(({ outputs }) => outputs.name)).toEqual(['office', 'other-office'])
      const asks = [
        'netns-exec --topology office client -- ping -c1 server && sudo ip netns exec client true',
        'netns-exec --topology other-office other-client -- ping -c1 other-server',
        'netns-exec --topology other-office other-client -- ping -c1 8.8.8.8',
      ]
      for (const asked of await Promise.all(asks.map((ask) => job.run(ask)))) expectWell(asked)
      const posts = await Promise.all([two.post(), one.post()])
      for (const post of posts) expectWell(post)
      expect(posts.map(({ output }) => /^.*: host .*(ours: .*);/m.exec(output)?.[1])).toEqual([
        'ours: 0 left',
        'ours: 0 left',
      ])
    })
  })
})

describe.each(someUser)('a job of %s', (user) => {
  it('fails for a topology that is wrong, at its place', async () => {
    await runner.job(user, async (job) => {
      const wrong = 'namespaces:\n  a:\n    interfacs: {}\n  "::error ::x": {}\n'
      await job.run('printf %s "$WRONG" >wrong.yml', { env: { WRONG: wrong } })
      const net = job.use()
      const main = await net.main({ 'topology-file': './wrong.yml' })
      expect(main.code).toBe(1)
      expect(main.output).not.toContain('::group::')
      expect(main.output).toMatch(/^::error title=Topology,file=wrong\.yml,line=3,col=5::.*interfaces/m)
      expect(main.output).not.toMatch(/^::error ::x/m)
      expect(await net.post()).toMatchObject({ code: 0, output: 'nothing was brought up\n' })
    })
  })

  it('fails for a check that does not hold, at its place, with what was seen, and post restores', async () => {
    await runner.job(user, async (job) => {
      const text = wayOut.replace('reachable', 'unreachable')
      const [net, other] = [job.use(), job.use()]
      const main = await net.main({ topology: text })
      const seen = 'client to server, icmp unreachable: 10.1.1.3: reachable'
      expect(main).toMatchObject({
        code: 1,
        output: expect.stringContaining(`::error::topology, line 8, column 5: ${seen}`),
      })
      expect((await net.post()).output).toContain('ours: 0 left')
      await job.run('printf %s "$TEXT" >net.yml', { env: { TEXT: text } })
      expect((await other.main({ 'topology-file': 'net.yml' })).output).toContain(
        `::error title=Topology,file=net.yml,line=8,col=5::${seen}`,
      )
      expect((await other.post()).output).toContain('ours: 0 left')
    })
  })

  it('fails for a setup that does, at its place', async () => {
    await runner.job(user, async (job) => {
      await job.run("printf 'namespaces:\\n  a:\\n    setup: [echo no >&2; exit 4]\\n' >net.yml")
      const net = job.use()
      const main = await net.main({ 'topology-file': 'net.yml' })
      expect(main.code).toBe(1)
      expect(main.output).toMatch(/^::error title=Topology,file=net\.yml,line=3,col=\d+::in a: .*status 4: no$/m)
      expectWell(await net.post())
    })
  })

  it('has two topologies, and each half knows its own', async () => {
    await runner.job(user, async (job) => {
      const [one, two] = [job.use(), job.use()]
      const other = 'name: home\nnamespaces: { laptop: {} }\n'
      expectWell(await one.main({ topology: wayOut }))
      expectWell(await two.main({ topology: other }))
      expectWell(await job.run('netns-exec laptop -- true && netns-exec --topology office client -- true'))
      expect((await two.post()).output).toContain('home: host as before')
      expectWell(await job.run('netns-exec --topology office client -- true'))
      expect((await one.post()).output).toContain('office: host as before')
    })
  })

  it('does not touch a topology of the same name that is another step’s', async () => {
    await runner.job(user, async (job) => {
      const [one, two] = [job.use(), job.use()]
      expectWell(await one.main({ topology: wayOut }))
      const again = await two.main({ topology: wayOut, name: 'office' })
      expect(again).toMatchObject({ code: 1, output: expect.stringContaining('already up under the name office') })
      expect(again.output).toContain('or choose another name with `name`')
      expect(await two.post()).toMatchObject({
        code: 0,
        output: expect.stringContaining('of this step did not come up'),
      })
      expectWell(await job.run('netns-exec client -- true'))
      expectWell(await one.post())
    })
  })

  it('has one topology several times, of steps that ask for nothing else', async () => {
    await runner.job(user, async (job) => {
      const uses = [job.use(), job.use(), job.use()]
      const mains = await Promise.all(uses.map((use) => use.main({ topology: wayOut.replaceAll('nat: true', '') })))
      for (const main of mains) expectWell(main)
      const names = mains.map(({ outputs }) => outputs.name ?? '')
      expect(names.filter((name) => name === 'office')).toHaveLength(1)
      expect(names.filter((name) => /^office-\w{8}$/.test(name))).toHaveLength(2)
      expect(mains.map(({ outputs }) => outputs.pinned).toSorted()).toEqual(['false', 'false', 'true'])
      for (const name of names) expectWell(await job.run(`netns-exec --topology ${name} client -- ping -c1 server`))
      for (const use of uses) expectWell(await use.post())
    })
  })

  it('can ask in its steps what is up, and be root in it', async () => {
    await runner.job(user, async (job) => {
      const net = job.use()
      expectWell(await net.main({ topology: wayOut }))
      expect(await job.run('netns-topology ls && netns-topology check')).toMatchObject({
        code: 0,
        output: expect.stringMatching(/^office .*[^]*the check holds\n$/m),
      })
      expect(
        (await job.run('netns-exec --root client -- ip link add more type bridge; netns-exec client -- ip link'))
          .output,
      ).toContain('more')
      expectWell(await net.post())
    })
  })

  it('is told in its post that the topology has ended before', async () => {
    await runner.job(user, async (job) => {
      const net = job.use()
      expectWell(await net.main({ topology: wayOut }))
      const { output } = await job.run('netns-topology show --json')
      const { holder }: LiveLab = JSON.parse(output)
      await runner.host.must(['kill', '-KILL', `${holder}`])
      await expect.poll(() => runner.host.run(['pgrep', '-f', ' keeper /'])).toMatchObject({ exitCode: 1 })
      expect((await net.post()).output).toMatch(
        /^::warning::office ended before this job did: .*nothing of it is left$/m,
      )
    })
  })

  it('shows what a program printed that has ended', async () => {
    await runner.job(user, async (job) => {
      const net = job.use()
      expectWell(await net.main({ topology: wayOut }))
      expectWell(await job.run("netns-exec --detach --name bad server -- sh -c 'echo ::error::no way; exit 1'"))
      await expect.poll(() => runner.host.run(['pgrep', '-f', 'no way; exit 1'])).toMatchObject({ exitCode: 1 })
      const { output } = await net.post()
      expect(output).toMatch(/bad has ended; its last lines:\n::error::no way\n/)
      expect(output).toMatch(/^::stop-commands::(\S+)\n[^]*no way\n::\1::/m)
    })
  })

  it('says everything that is wrong with its inputs at once', async () => {
    await runner.job(user, async (job) => {
      const { code, output } = await job
        .use()
        .main({ pin: 'yes', install: 'atuo', topology: 'a', 'topology-file': 'b' })
      expect(code).toBe(1)
      for (const text of [
        'input pin: "yes" is none of auto, true, false',
        'input install: "atuo" is none of auto, never',
        'input topology, topology-file: only one of the two can be given',
      ])
        expect(output).toContain(text)
    })
  })
})
