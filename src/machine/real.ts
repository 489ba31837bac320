import {
  accessSync,
  appendFileSync,
  chmodSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { codeOf, isError } from '../errors/caught.ts'
import { identityOf, openFile } from './descriptor.ts'
import { killGroup } from './kill.ts'
import { hold, isHeld } from './lifeline.ts'
import type { Machine, User } from './machine.ts'
import { throughOwn } from './own-directory.ts'
import { readStart, readUntrustedBytes, readUntrustedFile } from './read-file.ts'
import { run, searchPath } from './run.ts'
import { runNow } from './run-now.ts'
import { share } from './share.ts'
import { signal } from './signal.ts'
import { start } from './start.ts'

export interface RealMachineOptions {
  /** Default: `/run/netns-topology` for root, a directory in `XDG_RUNTIME_DIR` or `/tmp` for other users. */
  readonly stateDirectory?: string
}

/** The machine that this process runs on. What is in the state directory is reached by `throughOwn` only. */
export function realMachine({ stateDirectory = defaultStateDirectory() }: RealMachineOptions = {}): Machine {
  const at = <T>(path: string, work: (path: string) => T): T =>
    isIn(stateDirectory, path) ? throughOwn(stateDirectory, path, user.uid, work) : work(path)
  const machine: Machine = {
    stateDirectory,
    user,
    platform: process.platform,
    find,
    run: (argv, options = {}) => run(argv, options, (leader) => void killGroup(machine, leader)),
    runNow,
    read: (path) => unlessGone(() => naming(path, () => at(path, (there) => readFileSync(there, 'utf8'))), noFile),
    readStart: (path, limit) => unlessGone(() => at(path, (there) => readStart(there, limit)), noFile),
    readUntrusted: (path, limit) => unlessGone(() => at(path, (there) => readUntrustedFile(there, limit))),
    readBytes: (path, from, length) => unlessGone(() => at(path, (there) => readUntrustedBytes(there, from, length))),
    list: (path) => unlessGone(() => at(path, (there) => readdirSync(there))) ?? [],
    readLink: (path) => unlessHidden(() => at(path, (there) => readlinkSync(there))),
    inode: (path) => unlessHidden(() => at(path, (there) => statSync(there).ino)),
    modified: (path) => unlessHidden(() => at(path, (there) => statSync(there, { bigint: true }).mtimeNs)),
    made: (path) => unlessHidden(() => lstatSync(path).ctimeMs / 1000),
    identity: (path) => unlessHidden(() => identityOf(path)),
    open: (path) => unlessHidden(() => openFile(path)),
    isReadOnly,
    ownerOf: (path) => lstatSync(path, { throwIfNoEntry: false })?.uid,
    write: (path, text, mode) => naming(path, () => at(path, (there) => writeWhole(there, text, mode))),
    writeInto: (path, text) => naming(path, () => writeFileSync(path, text, { flag: 'r+' })),
    copy: (path, to) => copyFileSync(path, to),
    append: (path, text) => naming(path, () => at(path, (there) => appendFileSync(there, text, { mode: 0o600 }))),
    empty: (path) => unlessGone(() => at(path, (there) => truncateSync(there))),
    isPrivate,
    makeDirectory: (path, mode) =>
      path === stateDirectory ? makeDirectory(path, mode) : at(path, (there) => makeDirectory(there, mode)),
    makeTemporaryDirectory: (prefix) => mkdtempSync(join(tmpdir(), prefix)),
    makeLink: (path, target) => at(path, (there) => symlinkSync(target, there)),
    move: (path, to) => at(path, (there) => renameSync(there, join(dirname(there), basename(to)))),
    remove: (path) => unlessGone(() => at(path, (there) => rmSync(there, { force: true }))),
    removeTree: (path) => unlessGone(() => at(path, (there) => rmSync(there, { recursive: true, force: true }))),
    removeDirectory: (path) =>
      unlessGone(() => at(path, (there) => removeDirectory(path === stateDirectory ? path : there))),
    hold: (path) => at(path, hold),
    isHeld: (path) => unlessGone(() => at(path, isHeld), noLine) ?? false,
    start,
    share,
    signal,
  }
  return machine
}

const isIn = (directory: string, path: string): boolean => path === directory || path.startsWith(`${directory}/`)

/** Windows has neither, and nothing else of this. */
const user: User = { uid: process.geteuid?.() ?? -1, gid: process.getegid?.() ?? -1 }

/** Nobody but root may look into it. */
export const rootStateDirectory = '/run/netns-topology'

/** What pam_systemd(8) makes for a user is not there under cron, `su`, or in a container. */
function defaultStateDirectory(): string {
  if (user.uid === 0) return rootStateDirectory
  const runtime = [process.env.XDG_RUNTIME_DIR, `/run/user/${user.uid}`].find(
    (path) => path && isPath(path) && isPrivate(path),
  )
  return runtime === undefined ? `/tmp/netns-topology-${user.uid}` : join(runtime, 'netns-topology')
}

/** What is not absolute is to be ignored (XDG Base Directory Specification); journals and messages have paths on one line. */
const isPath = (text: string): boolean => isAbsolute(text) && !text.includes('\n')

/** access(2) says so to root for mounts, and for whole file systems to everybody. */
function isReadOnly(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return false
  } catch (error) {
    return codeOf(error) === 'EROFS'
  }
}

const isPrivate = (path: string): boolean => isClosed(path, 0o077)

/** Whether a directory is this user's, and gives others none of these permissions. */
function isClosed(path: string, permissions: number): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat !== undefined && stat.isDirectory() && stat.uid === user.uid && (stat.mode & permissions) === 0
}

function find(program: string): string | undefined {
  const paths = searchPath()
    .split(':')
    .map((directory) => join(directory, program))
  return paths.find((path) => unlessHidden(() => statSync(path).isFile()))
}

/** What another user's process keeps to itself counts as not there. */
const unlessHidden = <T>(read: () => T): T | undefined => unlessGone(read, hidden)

/** ESRCH is what procfs says of a process that ended between opening and reading; EINVAL a link that is none. */
const gone = new Set(['ENOENT', 'ENOTDIR', 'ESRCH', 'ENODEV', 'EINVAL'])
/** ELOOP is a link that is not followed. */
const noLine = new Set([...gone, 'ELOOP'])
/** ELOOP is a link that leads to itself, EISDIR what docker(1) makes where a file that it should mount is not there. */
const noFile = new Set([...gone, 'ELOOP', 'EISDIR'])
const hidden = new Set([...gone, 'EACCES', 'EPERM'])

function unlessGone<T>(read: () => T, codes = gone): T | undefined {
  try {
    return read()
  } catch (error) {
    if (codes.has(codeOf(error))) return undefined
    throw error
  }
}

/** Node.js names the file where it cannot be opened, but not where it cannot be read or written to, as a directory or without space. */
function naming<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (isError(error) && !error.message.includes(path)) error.message += ` '${path}'`
    throw error
  }
}

function writeWhole(path: string, text: string, mode = 0o600): void {
  const fresh = `${path}.${process.pid}.new`
  writeFileSync(fresh, text, { mode: 0o600 })
  chmodSync(fresh, mode)
  renameSync(fresh, path)
}

function makeDirectory(path: string, mode = 0o700): void {
  try {
    mkdirSync(path, { mode })
    chmodSync(path, mode) // Whatever umask this process has.
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/** EBUSY is a mount, which is others', ENOTDIR no directory. */
const inUse = new Set(['EBUSY', 'EEXIST', 'ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EROFS'])

/** Of a file system that is read-only, the kernel says so before it looks for what is to be removed. */
function removeDirectory(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return
  try {
    rmdirSync(path)
  } catch (error) {
    if (!inUse.has(codeOf(error))) throw error
  }
}
