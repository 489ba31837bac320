import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Machine } from './machine.ts'
import { run, searchPath } from './run.ts'
import { runNow } from './run-now.ts'
import { share } from './share.ts'
import { signal } from './signal.ts'
import { start } from './start.ts'

export interface RealMachineOptions {
  /** Default: `/run/netns-topology` for root, a directory of the same name in `XDG_RUNTIME_DIR` for other users. */
  readonly stateDirectory?: string
}

/** The machine that this process runs on. */
export function realMachine({ stateDirectory = defaultStateDirectory() }: RealMachineOptions = {}): Machine {
  return {
    stateDirectory,
    find,
    run,
    runNow,
    read: (path) => unlessGone(() => readFileSync(path, 'utf8')),
    list: (path) => unlessGone(() => readdirSync(path)) ?? [],
    readLink: (path) => unlessHidden(() => readlinkSync(path)),
    inode: (path) => unlessHidden(() => statSync(path).ino),
    write: writeWhole,
    writeInto: (path, text) => writeFileSync(path, text, { flag: 'r+' }),
    append: (path, text) => appendFileSync(path, text, { mode: 0o600 }),
    makeDirectory,
    makeLink: (path, target) => symlinkSync(target, path),
    remove: (path) => rmSync(path, { force: true }),
    removeDirectory,
    start,
    share,
    signal,
  }
}

function defaultStateDirectory(): string {
  const uid = process.getuid?.()
  if (uid === 0) return '/run/netns-topology'
  // The fallback is what pam_systemd(8) makes, which is not there under cron or `su`: using it fails then, with its path.
  return join(process.env.XDG_RUNTIME_DIR || `/run/user/${uid}`, 'netns-topology')
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
const hidden = new Set([...gone, 'EACCES', 'EPERM'])

function unlessGone<T>(read: () => T, codes = gone): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && 'code' in error && codes.has(String(error.code))) return undefined
    throw error
  }
}

function writeWhole(path: string, text: string): void {
  const fresh = `${path}.${process.pid}.new`
  writeFileSync(fresh, text, { mode: 0o600 })
  renameSync(fresh, path)
}

function makeDirectory(path: string, mode = 0o700): void {
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

/** EBUSY is a mount, which is others'. */
const inUse = new Set(['EBUSY', 'EEXIST', 'ENOENT', 'ENOTEMPTY'])

function removeDirectory(path: string): void {
  try {
    rmdirSync(path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && inUse.has(String(error.code)))) throw error
  }
}
