// In a new network namespace: gives every setting there that a topology may change another value, and says what it saw.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { isOfMachine, isOfNamespace } from '../../src/spec/sysctl-key.ts'

export interface ChangedSysctls {
  /** Settings with another value than before. */
  readonly changed: readonly string[]
  /** Those that took none of the values tried. */
  readonly unchanged: readonly string[]
  /** Those that can be written here, and that no list of the project has. They are left alone, as they may be the machine's. */
  readonly unknown: readonly string[]
}

const root = '/proc/sys/'

/** Those that this namespace can write. */
const keys = readdirSync(`${root}net`, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(root.length))
  .filter((key) => (statSync(root + key).mode & 0o200) !== 0)

function read(key: string): string | undefined {
  try {
    return readFileSync(root + key, 'utf8').trim()
  } catch {
    return undefined
  }
}

/** Text that some setting takes and another refuses. */
const texts = ['0', '1', '2-3', 'reno', 'userspace', 'fd00::1', '00000001-00000002-00000003-00000004']

/** Other values than this one: near to each of its numbers first. */
function others(value: string | undefined): string[] {
  const moved = [1, -1, 2, 1024, 4096].map(
    (by) => value?.replaceAll(/\d+/g, (digits) => `${Number(digits) + by}`) ?? '',
  )
  return [...moved, ...texts]
}

function isChanged(key: string): boolean {
  const before = read(key)
  return others(before).some((value) => {
    try {
      writeFileSync(root + key, value)
    } catch {
      return false
    }
    return read(key) !== before
  })
}

const known = keys.filter(isOfNamespace)
const changed = known.filter(isChanged)
const found: ChangedSysctls = {
  changed,
  unchanged: known.filter((key) => !changed.includes(key)),
  unknown: keys.filter((key) => !isOfNamespace(key) && !isOfMachine(key)),
}
console.log(JSON.stringify(found))
