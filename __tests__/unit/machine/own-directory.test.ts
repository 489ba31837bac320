import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { realMachine } from '../../../src/machine/real.ts'

const nobody = 65_534

function makeState(): { readonly state: string; readonly file: string } {
  const state = join(mkdtempSync(join(tmpdir(), 'own-')), 'state')
  mkdirSync(state, { mode: 0o700 })
  const file = join(state, 'file')
  writeFileSync(file, 'said')
  return { state, file }
}

test('what is in a state directory of this user’s own is read and written', () => {
  const { state, file } = makeState()
  const machine = realMachine({ stateDirectory: state })
  expect([machine.list(state), machine.read(file)]).toEqual([['file'], 'said'])
  machine.write(file, 'new')
  machine.makeDirectory(join(state, 'directory'))
  machine.move(join(state, 'directory'), join(state, 'moved'))
  machine.write(join(state, 'moved', 'one'), '')
  expect([machine.read(file), machine.list(state).toSorted()]).toEqual(['new', ['file', 'moved']])
  machine.removeTree(join(state, 'moved'))
  machine.remove(file)
  machine.removeDirectory(state)
  expect(existsSync(state)).toBe(false)
})

test.each([
  ['another user’s', (state: string) => chownSync(state, nobody, nobody)],
  ['one in which others may write', (state: string) => chmodSync(state, 0o777)],
] as const)('of a state directory that is %s, nothing is read or written', (_, make) => {
  const { state, file } = makeState()
  make(state)
  const machine = realMachine({ stateDirectory: state })
  expect([machine.list(state), machine.read(file), machine.inode(file), machine.readLink(file)]).toEqual([
    ...[[], undefined, undefined, undefined],
  ])
  expect(machine.isHeld(file)).toBe(false)
  expect(() => machine.write(file, 'new')).toThrow('belongs to another user, or others may write in it')
  expect(() => machine.makeLink(join(state, 'link'), '/')).toThrow(state)
  machine.remove(file)
  machine.removeTree(file)
  expect(existsSync(file)).toBe(true)
})

test('a state directory that is a link is no state directory', () => {
  const { state, file } = makeState()
  const link = `${state}.link`
  symlinkSync(state, link)
  const machine = realMachine({ stateDirectory: link })
  expect([machine.list(link), machine.read(join(link, 'file'))]).toEqual([[], undefined])
  machine.remove(join(link, 'file'))
  expect(existsSync(file)).toBe(true)
})
