import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Duplex } from 'node:stream'
import { LabError } from '../errors/errors.ts'
import { cleanEnvironment } from './run.ts'

/** Lines of /proc/PID/uid_map and of gid_map (user_namespaces(7)); of several the first that the kernel takes. */
export interface Maps {
  readonly uid: readonly string[]
  readonly gid: readonly string[]
}

export interface Mapping {
  /** Says at descriptor 4 which process is to get the maps, and waits there for a line. */
  readonly argv: readonly [string, ...string[]]
  /** On top of the clean environment. */
  readonly env: Readonly<Record<string, string>>
  readonly maps: Maps
  /** Whether a process may get them; asked when its files are open, so that it is that one and no later one. */
  readonly isMeant: (pid: number) => boolean
}

/**
 * Starts a program, which has this process's first three streams and outlives it, and writes the maps of the user namespace
 * that it makes.
 *
 * @throws LabError where there is no such namespace or the kernel takes none of the maps.
 */
export async function startMapped({ argv: [program, ...args], env, maps, isMeant }: Mapping): Promise<void> {
  const child = spawn(program, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ignore', 'pipe'],
    env: { ...cleanEnvironment(), ...env },
  })
  await once(child, 'spawn')
  const channel = child.stdio[4]
  if (!(channel instanceof Duplex)) throw new LabError('there is no way to the program that makes the user namespace')
  try {
    await map(channel, maps, isMeant)
  } catch (error) {
    // The program waits for its line, and this process would wait for the program.
    channel.destroy()
    throw error
  }
  child.unref()
}

async function map(channel: Duplex, maps: Maps, isMeant: Mapping['isMeant']): Promise<void> {
  const { value, done } = await createInterface({ input: channel })[Symbol.asyncIterator]().next()
  if (done) throw new LabError('no user namespace was made')
  writeMaps(Number(value), maps, isMeant)
  channel.end('mapped\n')
  await once(channel, 'finish')
}

function writeMaps(pid: number, { uid, gid }: Maps, isMeant: Mapping['isMeant']): void {
  const files = [
    [openSync(`/proc/${pid}/uid_map`, 'r+'), uid],
    [openSync(`/proc/${pid}/gid_map`, 'r+'), gid],
  ] as const
  if (!isMeant(pid)) throw new LabError(`process ${pid} is in no user namespace that was made for this user`)
  for (const [file, tries] of files) {
    writeFirst(file, tries)
    closeSync(file)
  }
}

/** The kernel wants all lines in one write. */
function writeFirst(file: number, [text = '', ...others]: readonly string[]): void {
  try {
    writeSync(file, text)
  } catch (error) {
    if (others.length === 0) throw error
    writeFirst(file, others)
  }
}
