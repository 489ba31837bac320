import { describe, expect, test } from 'vitest'
import { deadPins, removeDeadPins } from '../../../../src/lab/state/dead-pins.ts'
import type { Machine } from '../../../../src/machine/machine.ts'
import { playMachine } from '../../doctor/machine.ts'

const start = 1000 // s since 1970
const office = '/run/netns-topology/office.01234567'

interface Play {
  readonly links?: Readonly<Record<string, string>>
  /** When they were made. */
  readonly made?: number
  readonly pids?: number
  readonly mounts?: number
  readonly uid?: number
  readonly isThere?: boolean
}

/** A machine that started at `start`, with links under /etc/netns, and a lab that is there or not. */
function play(given: Play, removed: string[] = []): Machine {
  const { links = { client: `${office}/etc/client` }, made = start - 1, pids = 4026531836, mounts = 1, uid = 0 } = given
  const inodes: Readonly<Record<string, number>> = {
    '/proc/self/ns/pid': pids,
    '/proc/self/ns/mnt': mounts,
    '/proc/1/ns/mnt': 1,
    ...(given.isThere && { [office]: 7 }),
  }
  return {
    ...playMachine({
      files: { '/proc/stat': `cpu 1 2\nbtime ${start}\n` },
      directories: { '/etc/netns': Object.keys(links) },
    }),
    user: { uid, gid: uid },
    inode: (path) => inodes[path],
    readLink: (path) => links[path.replace('/etc/netns/', '')],
    made: () => made,
    remove: (path) => void removed.push(path),
    removeDirectory: (path) => void removed.push(path),
  }
}

describe('a pin is dead', () => {
  const isDead = (given: Play) => deadPins(play(given)).length > 0

  test('where the machine has started since, and its lab is not there', () => {
    expect(deadPins(play({}))).toEqual([{ path: '/etc/netns/client', id: 'office.01234567' }])
  })

  test.each<[string, Play]>([
    ['of a lab that is there', { isThere: true }],
    ['that was made since the start', { made: start + 1 }],
    ['seen in another PID namespace, as that of a container', { pids: 4026532000 }],
    ['seen with other mounts, as another /run', { mounts: 2 }],
    ['that leads elsewhere', { links: { client: '/etc/other/client' } }],
    ['of another name', { links: { client: `${office}/etc/server` } }],
    ['that leads out of it', { links: { client: `${office}/../../x/etc/client` } }],
  ])('not one %s', (_, given) => {
    expect(isDead(given)).toBe(false)
  })
})

describe('dead pins are removed', () => {
  test('by root, with their directory', () => {
    const removed: string[] = []
    expect(removeDeadPins(play({}, removed))).toEqual(['office.01234567'])
    expect(removed).toEqual(['/etc/netns/client', '/etc/netns'])
  })

  test('by nobody else', () => {
    const removed: string[] = []
    expect(removeDeadPins(play({ uid: 4141 }, removed))).toEqual([])
    expect(removed).toEqual([])
  })
})
