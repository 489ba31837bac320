import { expect } from 'vitest'
import { office, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { commandArgv } from '../../support/engine.ts'

it('runs inside a lab, and leaves the labs of the machine alone', async ({ command, lab }) => {
  const other = writeFile('other.yml', office.replace('name: office', 'name: other'))
  await command.must('up', other)
  const nested = commandArgv('run', writeFile('nested.yml', office), '--in', 'client', '--', 'ping', '-c1', 'server')
  const ran = await command.run(['exec', lab, 'client', '--', ...nested])
  expect(ran).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('1 received') })
  expect(ran.stderr).toContain('ours: 0 left; theirs: 0 changed meanwhile')

  const insight = (...args: string[]) => command.run(['exec', lab, 'client', '--', ...commandArgv(...args)])
  expect((await insight('ls')).stdout).toBe('')
  expect((await insight('down', lab)).exitCode).toBe(2)
  expect((await insight('down', '--all')).stdout).toBe('nothing is up\n')

  expect((await command.json<{ name: string }[]>('ls')).map(({ name }) => name).toSorted()).toEqual(['office', 'other'])
  expect(await command.must('exec', lab, 'client', '--', 'ping', '-c1', 'server')).toContain('1 received')
  await command.must('down', 'other')
})
