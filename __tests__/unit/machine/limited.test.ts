import { expect, it } from 'vitest'
import { LabError } from '../../../src/errors/errors.ts'
import { inTime, limited } from '../../../src/machine/limited.ts'
import { realMachine } from '../../../src/machine/real.ts'

const machine = realMachine({ stateDirectory: '/nowhere' })
const late = (given: typeof machine) => given.run(['sleep', '600'])

it('kills a program that does not answer in time, and gives those after it less, so that all of them are bounded', async () => {
  const short = limited(machine, 100, 50)
  await expect(late(short)).rejects.toThrow('sleep 600: no answer within 0.1 s')
  await expect(late(short)).rejects.toThrow('sleep 600: no answer within 0.05 s')
  await expect(late(short)).rejects.toBeInstanceOf(LabError)
})

it('limits once: what a part of the work limits once more, knows of what hung before', async () => {
  const short = limited(machine, 100, 50)
  const again = limited({ ...short, stateDirectory: '/elsewhere' })
  await expect(late(again)).rejects.toThrow('no answer within 0.1 s')
  await expect(late(short)).rejects.toThrow('no answer within 0.05 s')
})

it('leaves an abort of the caller what it is', async () => {
  const signal = AbortSignal.abort(new Error('planted'))
  await expect(limited(machine, 100).run(['true'], { signal })).rejects.toThrow('planted')
})

it('says what is late of what was only started', async () => {
  await expect(inTime('the keeper', new Promise(() => {}), 20)).rejects.toThrow('the keeper: no answer within 0.02 s')
  expect(await inTime('the keeper', Promise.resolve('watched'))).toBe('watched')
})
