import { LabError } from '../../errors/errors.ts'
import { pick } from '../../machine/json.ts'
import type { Files } from '../files.ts'
import { type Items, keyed } from '../items.ts'

const owner = ['key', 'perms', 'uid', 'gid']

/** What outlives the processes that made it, sysvipc(7). Not what is in a queue, nor who uses a segment. */
export const messageQueues = (files: Files): Items => itemsOf(rowsOf(files, 'msg'), 'msqid', owner)
export const semaphores = (files: Files): Items => itemsOf(rowsOf(files, 'sem'), 'semid', [...owner, 'nsems'])

const destroyed = 0o1000 // SHM_DEST of include/linux/shm.h

/** Without those that go with the last process that uses them, as programs have with an X server. */
export const segments = (files: Files): Items =>
  itemsOf(
    rowsOf(files, 'shm').filter(({ perms = '' }) => (Number.parseInt(perms, 8) & destroyed) === 0),
    'shmid',
    [...owner, 'size'],
  )

type Row = Readonly<Record<string, string>>

/** A table of proc_sysvipc(5): a line with the names of its columns, then a line for each. */
function rowsOf(files: Files, table: 'msg' | 'sem' | 'shm'): Row[] {
  const [head = [], ...lines] = (files.read(`/proc/sysvipc/${table}`) ?? '')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  return lines
    .filter(({ length }) => length > 1)
    .map((line) => Object.fromEntries(head.map((name, column) => [name, line[column] ?? ''])))
}

const itemsOf = (rows: readonly Row[], id: string, fields: readonly string[]): Items =>
  keyed(rows.map((row) => [row[id] ?? '', pick(row, fields)]))

/** Where their file system is mounted, mq_overview(7); we mount none. */
export function posixQueues(files: Files): Items {
  const line = (files.read('/proc/self/mountinfo') ?? '').split('\n').find((mount) => / - mqueue /.test(mount))
  const point = line?.split(' ')[4]
  if (point === undefined) throw new LabError('their file system is not mounted')
  return Object.fromEntries(files.list(point).map((name) => [`/${name}`, '']))
}
