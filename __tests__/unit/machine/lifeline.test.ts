import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { realMachine } from '../../../src/machine/real.ts'

const machine = realMachine()

function makeLine(): string {
  const line = join(mkdtempSync(join(tmpdir(), 'line-')), 'line')
  execFileSync('mkfifo', [line])
  return line
}

test('a lifeline is held by this process until it is released, and looking does not change that', () => {
  const line = makeLine()
  expect(machine.isHeld(line)).toBe(false)
  const held = machine.hold(line)
  for (let look = 0; look < 3; look += 1) expect(machine.isHeld(line)).toBe(true)
  held.release()
  expect(machine.isHeld(line)).toBe(false)
})

test('a lifeline is free as soon as a process that held it is killed, though nobody has reaped it', async () => {
  const line = makeLine()
  // Its child holds the line, and it waits for nobody: the child stays a zombie.
  const script = `
    if (!fork) { open my $held, '+<', $ARGV[0]; print "$$\\n"; close STDOUT; sleep }
    sleep`
  const parent = spawn('perl', ['-e', script, line], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(parent.stdout, 'data')
  const child = Number(said)
  expect(machine.isHeld(line)).toBe(true)
  process.kill(child, 'SIGKILL')
  await expect.poll(() => machine.isHeld(line)).toBe(false)
  expect(machine.read(`/proc/${child}/stat`)).toContain(') Z ')
  parent.kill('SIGKILL')
})

test('what is not there, a link and a file are held by nobody', () => {
  const line = makeLine()
  const link = `${line}.link`
  machine.makeLink(link, line)
  machine.write(`${line}.file`, '')
  const held = machine.hold(line)
  expect([`${line}.none`, link, `${line}.file`].map((path) => machine.isHeld(path))).toEqual([false, false, false])
  held.release()
})
