import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { signalThose } from '../../../src/host/signal-held.ts'
import { realMachine } from '../../../src/machine/real.ts'

const machine = realMachine()
const network = machine.identity('/proc/self/ns/net')
const owner = machine.identity('/proc/self/ns/user')
const mark = 'NETNS_TOPOLOGY_TEST=a.0badcafe'

async function sleeper(): Promise<{ readonly child: ChildProcess; readonly pid: number }> {
  const child = spawn('sleep', ['73'], { env: { ...process.env, NETNS_TOPOLOGY_TEST: 'a.0badcafe' }, stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child, 'spawn')
  return { child, pid: child.pid ?? 0 }
}

test.each(['SIGTERM', 'SIGKILL'] as const)('a process that still is what was meant gets %s', async (signal) => {
  const { child, pid } = await sleeper()
  const ended = once(child, 'exit')
  expect(await signalThose(machine, [{ pid, network, owner, mark }], signal)).toEqual(new Set([pid]))
  expect(await ended).toEqual([null, signal])
})

test.each([
  ['another network', { network: '4:1' }],
  ['a network of another device', { network: network?.replace(/^\d+/, '9999') }],
  ['a network of another user namespace', { network, owner: '4:1' }],
  ['another mark', { mark: `${mark}0` }],
  ['no process', { pid: 2 ** 22 }],
])('a process is left alone where it is not what was meant: %s', async (_, change) => {
  const { child, pid } = await sleeper()
  expect(await signalThose(machine, [{ pid, network, mark, ...change }], 'SIGKILL')).toEqual(new Set())
  expect([child.exitCode, child.signalCode]).toEqual([null, null])
})

test('where nobody is meant, nothing is started', async () => {
  const run = () => Promise.reject(new Error('something was started'))
  expect(await signalThose({ ...machine, run }, [], 'SIGKILL')).toEqual(new Set())
})

test('that it cannot be done is said', async () => {
  const run = async () => ({ exitCode: 2, stdout: '', stderr: 'planted\n' })
  await expect(signalThose({ ...machine, run }, [{ pid: 1, network: '4:1' }], 'SIGTERM')).rejects.toThrow(
    'processes could not be signalled: planted',
  )
})
