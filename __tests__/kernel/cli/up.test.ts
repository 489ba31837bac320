import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { office, type Running, startIn, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import type { Host } from '../../support/host.ts'
import { share } from '../../support/share.ts'
import { processesIn } from '../../support/unchanged.ts'
import { until } from '../../support/until.ts'

const isGone = (host: Host) => async () => (await host.run(['test', '-e', host.user.stateDirectory])).exitCode === 1

/** What a program prints first. */
async function firstLine({ child }: Running): Promise<string> {
  const [chunk]: unknown[] = await once(child.stdout, 'data')
  return `${chunk}`.trim()
}

describe('up', () => {
  it('says who is up under the name, and leaves that alone', async ({ command, lab }) => {
    const [listed] = await command.json<{ since: string; creator: number }[]>('ls')
    const { exitCode, stdout, stderr } = await command.run(['up', writeFile('office.yml', office)])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toBe(
      `netns-topology: a topology is already up under the name ${lab} since ${listed?.since}, ` +
        `brought up by process ${listed?.creator}\n` +
        '  hint: take it down with `netns-topology down office`, or choose another name with --name\n',
    )
    expect(await command.must('exec', lab, 'client', '--', 'ping', '-c', '1', 'server')).toContain('1 received')
  })

  it('may have the same subnets twice, under two names', async ({ command, lab }) => {
    await command.must('up', writeFile('office.yml', office), '--name', 'second')
    for (const name of [lab, 'second']) {
      const hostname = ['sh', '-c', `ip -o link show eth0 | wc -l; ping -c 1 10.1.1.2`]
      expect(await command.must('exec', name, 'client', '--', ...hostname)).toContain('1 received')
    }
    await command.must('down', 'second')
  })

  it('goes when its owner is killed', async ({ command, host }) => {
    const owner = startIn(host, ['sh', '-c', 'echo $$; exec sleep 1000'])
    const pid = await firstLine(owner)
    await command.must('up', writeFile('office.yml', office), '--owner', pid)
    expect(await command.json('ls')).toMatchObject([{ name: 'office', owner: Number(pid) }])
    await sleep(200) // by time: nothing must happen
    expect(await isGone(host)()).toBe(false)
    await host.must(['kill', '-KILL', pid])
    const took = await until('the lab is gone', isGone(host))
    console.log(`the lab was gone ${took.toFixed()} ms after its owner`)
    await owner.ended()
  })

  it('goes when its owner has ended and nobody reaps it, and then takes it for no owner', async ({ command, host }) => {
    const parent = startIn(host, ['sh', '-c', 'sleep 1000 & echo $!; exec sleep 1001'])
    const pid = await firstLine(parent)
    const file = writeFile('office.yml', office)
    await command.must('up', file, '--owner', pid)
    await host.must(['kill', '-KILL', pid])
    await until('the lab is gone', isGone(host))
    expect(await host.must(['ps', '-o', 'stat=', '-p', pid])).toMatch(/^Z/)
    const said = `netns-topology: there is no process ${pid}\n`
    expect(await command.run(['up', file, '--owner', pid])).toEqual({ exitCode: 2, stdout: '', stderr: said })
    await host.must(['pkill', '-f', '^sleep 1001$'])
    await parent.ended()
  })

  it('goes when its owner has ended and another process has its number at once', async ({ command, host }) => {
    const succession = `
      sleep 1000 & old=$!; echo $old; read -r _
      kill -KILL $old; wait $old
      echo $((old - 1)) >/proc/sys/kernel/ns_last_pid
      sleep 1002 & echo "then $!"; read -r _; kill $!`
    const shell = startIn(host, ['sh', '-c', succession])
    const pid = await firstLine(shell)
    await command.must('up', writeFile('office.yml', office), '--owner', pid)
    shell.child.stdin.write('\n')
    await shell.printed(`then ${pid}\n`)
    await until('the lab is gone', isGone(host))
    shell.child.stdin.write('\n')
    await shell.ended()
  })

  it('leaves no process that watches its owner', async ({ command, host }) => {
    const owner = startIn(host, ['sh', '-c', 'echo ready; read -r _'])
    await owner.printed('ready')
    const running = processesIn(host)
    const pid = (await host.must(['pgrep', '-f', '^sh -c echo ready'])).trim()
    await command.must('up', writeFile('office.yml', office), '--owner', pid)
    await command.must('down', 'office')
    await expect.poll(() => processesIn(host)).toEqual(running)
    owner.child.stdin.end()
    await owner.ended()
  })

  it('takes no owner that is not there', async ({ command }) => {
    const file = writeFile('office.yml', office)
    const said = 'netns-topology: there is no process 4194303\n'
    expect(await command.run(['up', file, '--owner', '4194303'])).toEqual({ exitCode: 2, stdout: '', stderr: said })
  })

  it('leaves nothing when it is killed, at any moment', async ({ command, host }) => {
    const file = writeFile('office.yml', office)
    const start = performance.now()
    await command.must('up', file)
    const took = performance.now() - start
    await command.must('down', 'office')
    const moments = share(10, 10, 5)
    for (let moment = 1; moment <= moments; moment++) {
      const running = command.start(['up', file])
      await sleep((took * moment) / moments) // by time: at any moment
      if (running.child.exitCode === null) running.signal('SIGKILL')
      await running.ended()
      // What was up before the signal is nobody's, and stays.
      const [lab] = await command.json<{ state: string }[]>('ls')
      if (lab?.state === 'up') await command.run(['down', 'office'])
      await until('the lab is gone', isGone(host))
    }
    await command.must('up', file)
    await command.must('down', 'office')
  })

  it('is undone by SIGINT, SIGTERM and SIGHUP', async ({ command, host }) => {
    const file = writeFile('slow.yml', 'namespaces: { a: { setup: ["sleep 4751"] } }')
    for (const [signal, status] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ] as const) {
      const running = command.start(['up', file])
      await until('the set-up runs', async () => (await host.run(['pgrep', '-f', '^sleep 4751'])).exitCode === 0)
      running.signal(signal)
      expect(await running.ended()).toMatchObject({ exitCode: status, stdout: '' })
      expect(await isGone(host)()).toBe(true)
    }
  })
})

describe('twelve at once', () => {
  it('come up under twelve names', async ({ command }) => {
    const file = writeFile('office.yml', office)
    const names = Array.from({ length: 12 }, (_, index) => `lab-${index}`)
    await Promise.all(names.map((name) => command.must('up', file, '--name', name)))
    const listed = await command.json<{ name: string }[]>('ls')
    expect(listed.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
    await command.must('down', '--all')
  })

  it('under one name are one', async ({ command, host }) => {
    const file = writeFile('office.yml', office)
    const all = await Promise.all(Array.from({ length: 12 }, () => command.run(['up', file])))
    expect(all.map(({ exitCode }) => exitCode).toSorted()).toEqual([0, ...Array.from({ length: 11 }, () => 2)])
    expect(await command.json('ls')).toHaveLength(1)
    expect((await host.must(['ls', host.user.stateDirectory])).trim().split('\n')).toHaveLength(2)
    await command.must('down', 'office')
  })
})
