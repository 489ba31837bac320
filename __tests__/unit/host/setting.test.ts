import { expect, test } from 'vitest'
import { writeSetting } from '../../../src/host/setting.ts'
import type { Machine } from '../../../src/machine/machine.ts'
import { realMachine } from '../../../src/machine/real.ts'

const setting = { key: 'net/ipv4/ip_forward', value: '1', required: true }

function machineThat(code: string, exitCode: number, ran: string[][] = []): Machine {
  return {
    ...realMachine(),
    inode: () => undefined,
    writeInto: () => {
      throw Object.assign(new Error(code), { code })
    },
    run: async (argv) => {
      ran.push([...argv])
      return { exitCode, stdout: '', stderr: exitCode === 0 ? '' : 'mount: /proc: permission denied.' }
    },
  }
}

test('a setting of a read-only /proc/sys is written by another /proc', async () => {
  const ran: string[][] = []
  await writeSetting(machineThat('EROFS', 0, ran), setting)
  expect(ran).toEqual([
    [
      ...['unshare', '--mount', '--propagation', 'private', '--', 'sh', '-c'],
      expect.stringContaining('mount -n -t proc'),
      ...['write', setting.key, setting.value],
    ],
  ])
})

test('where another /proc can not be mounted either, the option of the container is named', async () => {
  await expect(writeSetting(machineThat('EROFS', 32), setting)).rejects.toMatchObject({
    code: 'CAPABILITY',
    message: expect.stringContaining('/proc/sys is read-only'),
    hint: expect.stringContaining('systempaths=unconfined'),
  })
})

test('what the kernel answers to a wrong value is thrown as it is', async () => {
  const ran: string[][] = []
  await expect(writeSetting(machineThat('EINVAL', 0, ran), setting)).rejects.toMatchObject({ code: 'EINVAL' })
  expect(ran).toEqual([])
})

test('a setting that not every kernel has is left out where it is not there', async () => {
  await expect(writeSetting(machineThat('ENOENT', 0), { ...setting, required: false })).resolves.toBeUndefined()
})
