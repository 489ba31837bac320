import { join, resolve } from 'node:path'
import { LabError } from '../../errors/errors.ts'
import { requirePrograms } from '../../machine/packages.ts'
import { tooling } from '../state/entrance.ts'
import { captureProgram } from './capture-program.ts'
import type { Using } from './using.ts'

/** The packets of an interface, on their way into a file. */
export interface Capture extends AsyncDisposable {
  readonly namespace: string
  readonly interface: string
  /** Of the format pcap. */
  readonly file: string
  /** Resolves when all that has passed is in the file. */
  stop(): Promise<void>
}

/**
 * Begins to write what passes an interface, in both directions, into a file.
 *
 * @throws LabError where the file cannot be written.
 */
export async function capture(using: Using, namespace: string, device: string, file: string): Promise<Capture> {
  using.assertOpen()
  const { machine, entrance, captures } = using
  requirePrograms(machine, ['perl'])
  const path = resolve(using.cwd, file)
  const started = machine.start([...tooling(entrance, namespace), 'perl', '-e', captureProgram, device, path], {})
  if ((await started.nextLine()) === undefined) {
    await started.ended()
    throw new LabError(`${namespace}:${device} cannot be captured: ${started.stderr().trim()}`)
  }
  started.release()
  let stopping: Promise<void> | undefined
  const stop = () => {
    started.close()
    stopping ??= started.ended()
    return stopping
  }
  const one: Capture = { namespace, interface: device, file: path, stop, [Symbol.asyncDispose]: stop }
  captures.push(one)
  return one
}

/** Captures every interface into the lab's own memory, where it stays no longer than the lab. */
export async function captureAll(using: Using): Promise<void> {
  const { machine, entrance, network } = using
  machine.makeDirectory(join(entrance.inside, captureDirectory))
  const all = network.namespaces.flatMap(({ name, interfaces }) =>
    interfaces.map((one, index) => {
      // The name of an interface may be any.
      const file = join(entrance.directory, captureDirectory, `${name}-${index}.pcap`)
      return capture(using, name, one.name, file)
    }),
  )
  await Promise.all(all)
}

const captureDirectory = 'captures'

/** Ends what `captureAll` began, and puts it where it stays and only this user reads it. */
export async function keepCaptures(using: Using): Promise<string[]> {
  const { machine, entrance, record } = using
  const own = using.captures.filter(({ file }) => file.startsWith(join(entrance.directory, captureDirectory)))
  if (own.length === 0) return []
  await Promise.all(own.map((one) => one.stop()))
  const directory = machine.makeTemporaryDirectory(`netns-topology-captures-${record.id}-`)
  const files = own.map((one) => {
    const target = join(directory, `${one.namespace}-${one.interface}.pcap`)
    machine.copy(join(entrance.inside, captureDirectory, one.file.slice(one.file.lastIndexOf('/') + 1)), target)
    return target
  })
  return files.toSorted()
}
