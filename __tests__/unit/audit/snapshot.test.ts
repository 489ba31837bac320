import { describe, expect, it } from 'vitest'
import { takeSnapshot } from '../../../src/audit/index.ts'
import { realMachine } from '../../../src/machine/real.ts'
import { fakeFiles } from './files.ts'

const directory = '/run/labs/office.1a2b3c4d'
const setting = '/proc/sys/net/core/somaxconn'

describe('a snapshot of a host that something is leaving', () => {
  const start = () => {
    const tree: Record<string, string> = { [`${directory}/journal`]: '', [setting]: '1\n' }
    const asked: string[] = []
    const run = async ([program]: readonly [string, ...string[]]) => {
      asked.push(program)
      return { exitCode: 0, stdout: '', stderr: '' }
    }
    const machine = { ...realMachine({ stateDirectory: '/run/labs' }), ...fakeFiles(tree), run }
    const going = Promise.withResolvers<void>()
    return { tree, asked, going, taken: takeSnapshot(machine, { gone: going.promise }) }
  }

  it('is of its settings at once, and of what passes when that has gone', async () => {
    const { tree, asked, going, taken } = start()
    expect(asked).toContain('sh')
    tree[setting] = '2\n'
    delete tree[`${directory}/journal`]
    going.resolve()
    const { items } = await taken
    expect(items.sysctl).toEqual({ 'net.core.somaxconn': '1' })
    expect(items['state file']).toEqual({})
  })

  it('fails where that stays', async () => {
    const { going, taken } = start()
    going.reject(new Error('it stays'))
    await expect(taken).rejects.toThrow('it stays')
  })
})
