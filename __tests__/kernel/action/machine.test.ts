import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { failingTools } from '../../support/failing-tools.ts'
import type { Job } from '../../support/runner.ts'
import { expectWell, playRunner, type Runner, someUser, wayOut } from '../../support/runner-test.ts'

let runner: Runner
beforeAll(async () => {
  runner = await playRunner()
})
afterAll(async () => await runner[Symbol.asyncDispose]())

const inputs = { topology: wayOut, checks: 'false' }

describe('a machine without a program that the topology needs', () => {
  const conntrack = '/usr/sbin/conntrack'
  /** However often it was taken away. */
  const giveBack = `while umount -l ${conntrack} 2>/dev/null; do :; done`
  /** Stands for apt-get: what it installs was there all the time. */
  const apt = `#!/bin/sh
echo "$@" >>/run/apt/calls
case " $* " in *" update "*) touch /run/apt/updated ;; *) [ -e /run/apt/updated ] && { ${giveBack}; } ;; esac
`
  const env = { PATH: '/run/apt/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' }

  beforeAll(async () => {
    await runner.host.must(
      ['sh', '-ec', 'mkdir -p /run/apt/bin && cat >/run/apt/bin/apt-get && chmod 755 /run/apt/bin/apt-get'],
      { stdin: apt },
    )
  })

  afterEach(() => runner.host.must(['sh', '-c', giveBack]))

  it('gets it by apt, whose lists it fetches where they do not do', async () => {
    await runner.job(
      'root',
      async (job) => {
        await runner.host.must(['mount', '--bind', '/dev/null', conntrack])
        await runner.host.must(['rm', '-f', '/run/apt/calls', '/run/apt/updated'])
        const net = job.use()
        const main = await net.main(inputs)
        expectWell(main)
        expect(main.output).toContain('::group::Install conntrack\n')
        const calls = (await runner.host.must(['cat', '/run/apt/calls'])).trim().split('\n')
        expect(calls.map((call) => call.replace(/^.*Use-Pty=0 /, ''))).toEqual([
          'install -y --no-install-recommends conntrack',
          'update',
          'install -y --no-install-recommends conntrack',
        ])
        expectWell(await net.post())
      },
      env,
    )
  })

  it('is told so where nothing may be installed', async () => {
    await runner.host.must(['mount', '--bind', '/dev/null', conntrack])
    await runner.job('root', async (job) => {
      const net = job.use()
      const { code, output } = await net.main({ ...inputs, install: 'never' })
      expect({ code, output }).toMatchObject({
        code: 1,
        output: expect.stringContaining('::error::conntrack is needed'),
      })
      expect(output).toContain('apt-get install conntrack')
      expectWell(await net.post())
    })
  })
})

describe('the machine', () => {
  it('is looked at, and nothing done, by doctor-only', async () => {
    await runner.job('root', async (job) => {
      const net = job.use()
      const main = await net.main({ 'doctor-only': 'true' })
      expectWell(main)
      expect(main.output).toContain('labs come up here; a way out by IPv4 and IPv6')
      expect(main.outputs).toEqual({})
      expect((await net.post()).output).toBe('nothing was brought up\n')
    })
  })

  it('has every command said where the runner debugs, by phases', async () => {
    const work = async (job: Job) => {
      const net = job.use()
      const { output } = await net.main(inputs)
      expect([...output.matchAll(/^::group::(.*)$/gm)].map(([, phase]) => phase)).toEqual([
        'Look at this machine',
        'Restore what dead jobs left',
        'Plan',
        'Bring the topology up',
      ])
      expect(output).toMatch(/^ip .*link add .* type veth peer/m)
      expect(output).toMatch(/^::debug::up --json --tag .* ended with 0/m)
      expect((await net.post()).output).toMatch(/^::debug::down --json office\S+ ended with 0/m)
    }
    await runner.job('root', work, { RUNNER_DEBUG: '1' })
  })

  it('is changed by a topology of act on it, also where it is itself a container with a bridge of Docker’s', async () => {
    const share = 'touch /run/.containerenv; ip link add docker0 type bridge'
    await runner.host.must(['sh', '-ec', share])
    try {
      const work = async (job: Job) => {
        const net = job.use()
        expectWell(await net.main(inputs))
        expectWell(await net.post())
      }
      await runner.job('root', work, { ACT: 'true' })
    } finally {
      await runner.host.must(['sh', '-ec', 'rm /run/.containerenv; ip link delete docker0'])
    }
  })

  it('keeps a namespace of a name that the topology has, and a step that insists on pins fails', async () => {
    await runner.host.must(['ip', 'netns', 'add', 'client'])
    try {
      await runner.job('root', async (job) => {
        const net = job.use()
        const insisting = await net.main({ ...inputs, pin: 'true' })
        expect(insisting).toMatchObject({
          code: 1,
          output: expect.stringContaining('::error::/run/netns/client is there already'),
        })
        expect(insisting.output).toContain('or do without `pin: true`')
        expectWell(await net.post())
        const content = job.use()
        expect(await content.main(inputs)).toMatchObject({ code: 0, outputs: { pinned: 'false' } })
        expectWell(await content.post())
      })
      expect(await runner.host.must(['ip', 'netns', 'list'])).toContain('client')
    } finally {
      await runner.host.must(['ip', 'netns', 'delete', 'client'])
      await runner.host.must(['sh', '-c', 'umount /run/netns; rmdir /run/netns'])
    }
  })

  it.each([
    ['fail', 1, '::error::'],
    ['warn', 0, '::warning::'],
  ])('has something of the topology left: on-restore-failure %s', async (how, code, annotation) => {
    await runner.job('root', async (job) => {
      const net = job.use()
      const main = await net.main({ ...inputs, 'on-restore-failure': how })
      const { id }: { id: string } = JSON.parse(main.outputs.topology ?? '')
      const leave = 'ip link add left0 type bridge && ip link set left0 alias "netns-topology:$1"'
      await runner.host.must(['sh', '-ec', leave, 'leave', id.replace(/^.*\./, '')])
      const post = await net.post()
      await runner.host.must(['ip', 'link', 'delete', 'left0'])
      expect(post.code).toBe(code)
      expect(post.output).toMatch(new RegExp(`^${annotation}office: host not as before.*ours: link left0 added`, 'm'))
      expect(post.summary).toContain('1 of ours left on the host')
    })
  })
})

describe.each(someUser)(
  'a machine whose process 1 waits for nobody, as that of a job in a container, and a job of %s',
  (user) => {
    it('is as before, whatever a step leaves running that timeout(1) has killed', async () => {
      await using machine = await playRunner({ reaps: false })
      await machine.job(user, async (job) => {
        const net = job.use()
        expectWell(await net.main(inputs))
        const program = `sh -c 'trap "" TERM; sleep 30; sleep 30'`
        expectWell(await job.run(`timeout -k 1 1 netns-exec client -- ${program} || true`)) // by time: its subject
        const post = await net.post()
        expectWell(post)
        expect(post.output).toContain('ours: 0 left')
      })
    })
  },
)

describe('a machine whose tools do not answer', () => {
  it('is said to be so in time, and is restored once they do', async () => {
    const { host } = runner
    const tools = await failingTools(host)
    await tools.plan('fail', 'never')
    const work = async (job: Job) => {
      const net = job.use()
      expectWell(await net.main(inputs))
      await tools.plan('hang', '*[0-9] ip*')
      const post = await net.post()
      expect(post).toMatchObject({
        code: 1,
        output: expect.stringContaining('office could not be taken down: down is not done 25 s after this step began'),
      })
      await tools.plan('fail', 'never')
      await host.must(['pkill', '-f', 'sleep 600'])
      // What was not waited for goes on.
      await expect.poll(() => host.run(['pgrep', '-f', 'cli.js down'])).toMatchObject({ exitCode: 1 })
    }
    await runner.job('root', work, tools.env)
  })
})
