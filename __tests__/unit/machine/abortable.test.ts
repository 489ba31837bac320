import { expect, test } from 'vitest'
import { abortable } from '../../../src/machine/abortable.ts'
import { realMachine } from '../../../src/machine/real.ts'

const real = realMachine({ stateDirectory: '/nowhere' })
const reason = new Error('planted')

test('a program that is run is killed, with the reason of the signal', async () => {
  const controller = new AbortController()
  const ran = abortable(real, () => controller.signal).run(['sleep', '600'])
  controller.abort(reason)
  await expect(ran).rejects.toBe(reason)
})

test('a program whose line is waited for is killed, and has no line', async () => {
  const controller = new AbortController()
  const started = abortable(real, () => controller.signal).start(['sh', '-c', 'echo one; exec sleep 600'], {})
  expect(await started.nextLine()).toBe('one')
  const next = started.nextLine()
  controller.abort(reason)
  expect(await next).toBeUndefined()
  await started.ended()
})

test('a program for which nobody waits runs on', async () => {
  const controller = new AbortController()
  const started = abortable(real, () => controller.signal).start(['sh', '-c', 'read line; echo "$line" >&2'], {})
  controller.abort(reason)
  started.send('alive\n')
  await started.ended()
  expect(started.stderr()).toBe('alive\n')
})

test('nothing begins after the signal', async () => {
  const machine = abortable(real, () => AbortSignal.abort(reason))
  await expect(machine.run(['true'])).rejects.toBe(reason)
  expect(() => machine.start(['true'], {})).toThrow(reason)
})
