import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Host, playHost } from '../../support/host.ts'
import { stateOf, stopped, traced } from '../../support/stop-and-trace.ts'
import { processesIn } from '../../support/unchanged.ts'

/** A process whose parent has ended; its PID in the host. */
const orphanIn = async (host: Host): Promise<number> =>
  Number(await host.must(['sh', '-c', 'sleep 4901 >/dev/null 2>&1 & echo $!']))

const kill = (host: Host, pid: number) => host.must(['kill', '-s', 'KILL', `${pid}`])

it('PID 1 of a host reaps orphans', async () => {
  await using host = await playHost({ outside: false })
  const orphan = await orphanIn(host)
  await kill(host, orphan)
  await expect.poll(() => stateOf(host, orphan)).toBe('')
})

it('PID 1 of a host that reaps nobody leaves orphans zombies, which are no trace of a lab', async () => {
  await using host = await playHost({ outside: false, reaps: false })
  const running = processesIn(host)
  const orphan = await orphanIn(host)
  await kill(host, orphan)
  await expect.poll(() => stateOf(host, orphan)).toBe('Z')
  // One more orphan has come and gone: what is reaped late would be by now.
  await kill(host, await orphanIn(host))
  expect(await stateOf(host, orphan)).toBe('Z')
  expect(processesIn(host)).toEqual(running)
})

it('a host that reaps nobody reaches outside, and ends with its zombies', async () => {
  const host = await playHost({ reaps: false })
  await kill(host, await orphanIn(host))
  await host.must(['ping', '-c1', '8.8.8.8'])
  await host[Symbol.asyncDispose]()
  expect(existsSync(`/proc/${host.pid}`)).toBe(false)
})

it('a stopped process is, until it is let go', async () => {
  await using host = await playHost({ outside: false })
  const child = host.spawn(['sh', '-c', 'echo $$; exec cat'])
  const pid = Number(`${await once(child.stdout, 'data')}`)
  const answer = once(child.stdout, 'data')
  {
    await using held = await stopped(host, pid)
    child.stdin.write('asked')
    expect([await stateOf(host, pid), held]).toEqual(['T', expect.anything()])
  }
  expect(`${await answer}`).toBe('asked')
})

it('a traced process runs, and is a zombie once it is killed, until its tracer has gone', async () => {
  await using host = await playHost({ outside: false })
  const child = host.spawn(['sh', '-c', 'echo $$; exec cat'])
  const ended = once(child, 'exit')
  const pid = Number(`${await once(child.stdout, 'data')}`)
  {
    await using held = await traced(host, pid)
    child.stdin.write('asked')
    expect([`${await once(child.stdout, 'data')}`, held]).toEqual(['asked', expect.anything()])
    await kill(host, pid)
    await expect.poll(() => stateOf(host, pid)).toBe('Z')
    expect(child.exitCode).toBeNull()
  }
  await ended
  expect(await stateOf(host, pid)).toBe('')
})

it('says why a process can not be traced', async () => {
  await using host = await playHost({ outside: false })
  await expect(traced(host, 4_000_000)).rejects.toThrow('process 4000000 can not be traced: No such process')
})
