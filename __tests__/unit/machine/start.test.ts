import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { CapabilityError, LabError } from '../../../src/errors/errors.ts'
import { start } from '../../../src/machine/start.ts'

describe('start', () => {
  it('gives line after line, and none where the program ends without', async () => {
    const said = start(['sh', '-c', 'echo one; echo two; exec cat'], {})
    expect(await said.nextLine()).toBe('one')
    said.send('three\n')
    expect([await said.nextLine(), await said.nextLine()]).toEqual(['two', 'three'])
    said.close()
    await said.ended()
    expect(await said.nextLine()).toBeUndefined()
    expect(await start(['true'], {}).nextLine()).toBeUndefined()
  })

  it('has read all that was said before it tells of the end, and knows that nothing more can be said', async () => {
    for (let round = 0; round < 50; round += 1) {
      const started = start(['sh', '-c', `printf '%60000s' x >&2; exec sleep 0.01`], {})
      expect(started.send('heard')).toBe(true)
      await started.ended()
      expect(started.stderr()).toHaveLength(60_000)
      expect(started.send('in vain')).toBe(false)
    }
  })

  it('says of the end of a program whose streams another has', async () => {
    const started = start(['sh', '-c', 'sleep 60 & echo "$!" && echo said >&2'], {})
    const other = Number(await started.nextLine())
    await started.ended()
    expect(started.stderr()).toBe('said\n')
    process.kill(other)
  })

  it('says of a program that is not there that it is needed, and that it has ended', async () => {
    const started = start(['/no/such/program'], {})
    await expect(started.nextLine()).rejects.toThrow(CapabilityError)
    started.send('x')
    started.close()
    started.release()
    await started.ended()
  })

  it('refuses with an error of ours what the kernel does', () => {
    expect(() => start(['true', 'x'.repeat(200_000)], {})).toThrow(LabError)
  })

  it('rejects where no file can be opened any more, and the process lives on', () => {
    const script = `
      import { openSync } from 'node:fs'
      const { start } = await import(${JSON.stringify(new URL('../../../src/machine/start.ts', import.meta.url).href)})
      try { for (;;) openSync('/') } catch {}
      const started = start(['true'], {})
      started.send('x')
      started.close()
      started.release()
      await started.nextLine().catch(({ name, message }) => process.stdout.write(name + ': ' + message))
      await started.ended()`
    const node = [process.execPath, '--input-type=module', '--eval', script]
    const ran = spawnSync('sh', ['-c', 'ulimit -n 64; exec "$@"', 'sh', ...node], { encoding: 'utf8' })
    expect(ran).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^LabError: .*EMFILE/) })
  })
})
