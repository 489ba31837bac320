import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rootStateDirectory } from '../../../../src/machine/real.ts'
import { node } from '../../../support/checkout.ts'
import { commandIn, office, writeFile } from '../../../support/command.ts'
import { commandArgv, library } from '../../../support/engine.ts'
import { type Host, playHost } from '../../../support/host.ts'
import { fixture, startLabs } from '../../../support/labs.ts'
import { share } from '../../../support/share.ts'
import { stateOf, stopped, traced } from '../../../support/stop-and-trace.ts'
import { expectUnchanged } from '../../../support/unchanged.ts'
import { until } from '../../../support/until.ts'
import { way } from '../../../support/way.ts'

const topology = way === 'rootless' ? office : fixture('topologies/bridge-nat.yml')
const sysctls = { 'net.ipv4.ip_forward': 0 }

interface Up {
  readonly id: string
  readonly name: string
  readonly holder: number
  readonly first: string
}

async function up(host: Host, ...options: string[]): Promise<Up> {
  const lab = await commandIn(host).json<Omit<Up, 'first'> & { namespaces: readonly { name: string }[] }>(
    ...(['up', writeFile('lab.yml', topology), '--name', 'lab', ...options] as const),
  )
  return { ...lab, first: lab.namespaces[0]?.name ?? '' }
}

const pidOf = async (host: Host, program: string): Promise<number> => {
  await until(`there is ${program}`, async () => (await host.run(['pgrep', '-f', `^${program}`])).exitCode === 0)
  return Number((await host.must(['pgrep', '-of', `^${program}`])).trim())
}

/** Things of the host, but not processes: where nobody reaps, the holder stays listed with the zombie of a program. */
async function expectSame(host: Host, work: () => Promise<void>): Promise<void> {
  const before = await host.snapshot()
  await work()
  const { ours, theirs } = host.diff(before, await host.snapshot())
  expect([...ours, ...theirs].filter(({ key }) => key !== '/run')).toEqual([])
}

const isGone = (host: Host) => async () =>
  (await host.run(['ls', '-d', host.user.stateDirectory, rootStateDirectory])).stdout === ''

describe.each(share([true, false], [false]))('on a host whose PID 1 reaps what it did not start: %s', (reaps) => {
  let host: Host
  beforeAll(async () => {
    host = await playHost({ sysctls, reaps })
  })
  afterAll(async () => await host[Symbol.asyncDispose]())

  it('a lab whose nsenter was stopped goes down, and so does one whose holder is killed', async () => {
    for (const end of ['down', 'kill']) {
      await expectSame(host, async () => {
        const lab = await up(host)
        commandIn(host).start(['exec', 'lab', lab.first, '--', 'sleep', '4793'])
        await pidOf(host, 'sleep 4793')
        await using _ = await stopped(host, await pidOf(host, '\\S*nsenter --target=.* sleep 4793'))
        if (end === 'down') await commandIn(host).must('down', 'lab')
        else await host.must(['kill', '-KILL', `${lab.holder}`])
        await until('nothing is left', isGone(host))
      })
    }
  })

  it('a lab with a zombie whose parent is outside is over at once, and what it had on the host is undone', async () => {
    await using labs = await startLabs(host, { by: ['setsid'] })
    await expectSame(host, async () => {
      const lab = await labs.up(topology)
      lab.exec(Object.keys(lab.namespaces)[0] ?? '', ['sleep', '4794']).catch(() => {})
      await pidOf(host, 'sleep 4794')
      const nsenter = await pidOf(host, '\\S*nsenter --target=.* sleep 4794')
      await host.must(['kill', '-KILL', `${nsenter}`])
      await lab.close()
      expect(await isGone(host)()).toBe(true)
    })
  })

  it('a process of a lab that is traced keeps nothing of the host changed', async () => {
    const lab = await up(host)
    commandIn(host).start(['exec', 'lab', lab.first, '--', 'sleep', '4795'])
    await using _ = await traced(host, await pidOf(host, 'sleep 4795'))
    await commandIn(host).run(['down', 'lab'])
    expect(await isGone(host)()).toBe(true)
  })

  it('a holder that was killed, and that its tracer keeps, keeps nothing of the host changed, and is named', async () => {
    const lab = await up(host)
    {
      await using _ = await traced(host, lab.holder, 'at exit')
      await host.must(['kill', '-KILL', `${lab.holder}`])
      const { exitCode, stderr } = await commandIn(host).run(['restore'])
      expect(exitCode).toBe(1)
      expect(stderr).toMatch(new RegExp(`process ${lab.holder} .* was killed and does not end: process \\d+ traces it`))
      expect(await host.must(['nft', 'list', 'tables'])).not.toContain('netns-topology')
      expect(await host.must(['ip', '-br', 'link'])).not.toContain('nt-')
      await up(host)
      await commandIn(host).must('down', 'lab')
    }
    await commandIn(host).must('restore')
    expect(await isGone(host)()).toBe(true)
  })
})

describe('a lab', () => {
  let host: Host
  beforeAll(async () => {
    host = await playHost({ sysctls })
  })
  afterAll(async () => await host[Symbol.asyncDispose]())

  it('whose link `inside` somebody deleted is alive, and the next start makes the link anew', async () => {
    await expectUnchanged(host, async () => {
      const lab = await up(host)
      const inside = `${host.user.stateDirectory}/${lab.id}/inside`
      await host.must(['rm', inside])
      expect(await commandIn(host).must('restore')).toBe('nothing to restore\n')
      expect((await host.run(['kill', '-0', `${lab.holder}`])).exitCode).toBe(0)
      await commandIn(host).must('exec', 'lab', lab.first, '--', 'true')
      await commandIn(host).must('down', 'lab')
    })
  })

  it('whose lifeline somebody deleted is alive, and the next start leaves it alone', async () => {
    await expectUnchanged(host, async () => {
      const lab = await up(host)
      await host.must(['rm', `${host.user.stateDirectory}/${lab.id}/holder`])
      expect(await commandIn(host).must('restore')).toBe('nothing to restore\n')
      await commandIn(host).must('exec', 'lab', lab.first, '--', 'true')
      await commandIn(host).must('down', 'lab')
    })
  })

  it('is left alone by a start in another PID namespace, as of a container that shares /run, and keeps its name', async ({
    skip,
  }) => {
    skip(way === 'rootless', 'a user’s programs are in none of their own')
    await expectUnchanged(host, async () => {
      const lab = await up(host)
      const elsewhere = ['unshare', '--pid', '--mount-proc', '--fork'] as const
      const restored = await host.run([...elsewhere, ...commandArgv('restore')])
      expect(restored).toMatchObject({ exitCode: 0, stdout: 'nothing to restore\n' })
      await commandIn(host).must('exec', 'lab', lab.first, '--', 'true')
      await commandIn(host).must('down', 'lab')
    })
  })

  it('is left alone by a start in another time namespace, whose processes have other start times', async ({ skip }) => {
    skip(way !== 'root', 'a user makes no time namespace')
    await expectUnchanged(host, async () => {
      const owner = host.spawn(['sleep', '4796'])
      await up(host, '--owner', `${await pidOf(host, 'sleep 4796')}`)
      const elsewhere = host.user.behind(['unshare', '--time', '--boottime', '100000', '--fork'])
      expect(await elsewhere.run(commandIn(host).argv(['restore']))).toMatchObject({
        exitCode: 0,
        stdout: 'nothing to restore\n',
      })
      await commandIn(host).must('down', 'lab')
      host.signal(owner, 'SIGKILL')
    })
  })

  it('that goes on because what watches its owner is traced ends at the next start', async () => {
    await expectUnchanged(host, async () => {
      const owner = host.spawn(['sleep', '4797'])
      await up(host, '--owner', `${await pidOf(host, 'sleep 4797')}`)
      {
        const watcher = await pidOf(host, 'perl -e .my ..owner, .directory')
        await using _ = await traced(host, watcher, 'at exit')
        expect(await commandIn(host).must('restore')).toBe('nothing to restore\n')
        host.signal(owner, 'SIGKILL')
        await once(owner, 'exit')
        await until('the tracer keeps what watched it', async () => (await stateOf(host, watcher)) === 't')
        expect(await commandIn(host).must('restore')).toMatch(/: restored$/m)
      }
      await until('nothing is left', isGone(host))
    })
  })

  it('is undone by its keeper also where the package was deleted meanwhile', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'package-'))
    cpSync(dirname(library), join(parent, 'dist'), { recursive: true, verbatimSymlinks: true })
    mkdirSync(join(parent, 'bin'))
    await expectUnchanged(host, async () => {
      const file = writeFile('lab.yml', topology)
      await host.must(['chmod', '-R', 'a+rX', parent])
      await host.user.must([node, join(parent, 'dist', 'cli.js'), 'up', file, '--name', 'lab', '--privilege', way])
      const { holder } = await commandIn(host).json<{ holder: number }>('show', 'lab')
      rmSync(parent, { recursive: true })
      await host.must(['kill', '-KILL', `${holder}`])
      await until('nothing is left', isGone(host))
    })
  })

  it('is undone by its keeper where no file can be made any more', async ({ skip }) => {
    skip(way !== 'root', 'a user’s files are not in /run')
    await expectSame(host, async () => {
      const { holder } = await up(host)
      await host.must(['mount', '-o', 'remount,nr_inodes=400', '/run'])
      await host.must([
        'sh',
        '-c',
        'mkdir /run/many; i=0; while true >"/run/many/$i"; do i=$((i + 1)); done 2>/dev/null; true',
      ])
      await host.must(['kill', '-KILL', `${holder}`])
      await until('nothing is left', isGone(host))
      await host.must(['rm', '-r', '/run/many'])
      await host.must(['mount', '-o', 'remount,nr_inodes=0', '/run'])
    })
  })
})
