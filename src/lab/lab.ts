import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ResultPromise } from 'execa'
import { type Receipt } from '../audit/index.ts'
import { LabClosedError } from '../errors/errors.ts'
import type { Machine } from '../machine/machine.ts'
import type { Network } from '../resolve/network.ts'
import type { Topology } from '../spec/index.ts'
import type { Built } from './build/build.ts'
import { type CheckResult, checkLab } from './check.ts'
import { receiptOf, takeDown } from './end/take-down.ts'
import { type ExecOptions, execInside } from './programs/exec.ts'
import { withSide } from './side/index.ts'

type Names<T> = Extract<keyof T, string>

/** What an interface is, inside. Addresses are CIDR strings. */
export interface LabInterface {
  readonly mac: string
  readonly mtu: number
  readonly addresses: readonly string[]
}

export interface LabNamespace<Interface extends string = string> {
  readonly name: string
  readonly interfaces: { readonly [Name in Interface]: LabInterface }
  readonly exec: ExecMethod
}

/** What is so without options: a failure rejects. */
interface NoOptions {
  readonly reject?: true
}

export interface ExecMethod {
  /**
   * Runs a program inside by execa, whose options and result these are, with this process's environment and directory.
   * `kill()`, `timeout` and `cancelSignal` reach the program, and its descendants end with it. A relative `cwd` is one
   * of the lab's. Without `node`, `uid`, `gid`, `argv0` and `detached`.
   *
   * @throws at once, and not by the promise: LabClosedError where the lab is down, UsageError for an option that programs
   * of a lab cannot have.
   */
  <O extends ExecOptions = NoOptions>(file: string, args?: readonly string[], options?: O): ResultPromise<O>
  <O extends ExecOptions = NoOptions>(file: string, options?: O): ResultPromise<O>
}

type NamespacesOf<T extends Topology> = {
  readonly [Name in Names<NonNullable<T['namespaces']>>]: LabNamespace<
    Names<NonNullable<T['namespaces']>[Name] extends { interfaces?: infer I } ? I : Record<string, unknown>>
  >
}

/** A topology that is up, and down again when it is disposed of. */
export interface Lab<T extends Topology = Topology> extends AsyncDisposable {
  readonly id: string
  readonly namespaces: NamespacesOf<T>
  /**
   * Tries the topology's checks and says of each what was seen.
   *
   * @throws LabClosedError where the lab is down.
   */
  check(): Promise<CheckResult[]>
  /**
   * Ends what runs inside (SIGTERM, and SIGKILL a second later) and the lab, and returns when nothing of it is left.
   * Resolves with the receipt where one was asked for. A second call waits for the first.
   *
   * @throws LabError where something stays.
   */
  close(): Promise<Receipt | undefined>
}

export interface LabParts {
  readonly machine: Machine
  readonly network: Network
  readonly built: Built
  readonly cwd: string
}

/** The handle of a lab in the process that owns it. */
export function createLab<T extends Topology>({ machine, network, built, cwd }: LabParts): Lab<T> {
  const { record, entrance } = built
  const endings = new Set<Promise<void>>()
  let closing: Promise<Receipt | undefined> | undefined
  const assertOpen = () => {
    if (closing !== undefined) throw new LabClosedError(`the lab ${record.id} was closed`)
  }
  const exec: Exec = (namespace, file, ...rest) => {
    assertOpen()
    const [args, options] = argumentsOf(rest)
    const directory = resolve(cwd, options.cwd instanceof URL ? fileURLToPath(options.cwd) : (options.cwd ?? '.'))
    const request = { machine, lab: record.id, entrance, namespace, cwd: directory, endings }
    return execInside(request, file, args, options)
  }
  const close = () => {
    closing ??= closeLab(machine, built, endings).catch((error: unknown) => {
      // What stayed may go the next time.
      closing = undefined
      throw error
    })
    return closing
  }
  return {
    id: record.id,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the network has the names of the topology
    namespaces: namespacesOf(network, exec) as unknown as NamespacesOf<T>,
    check: async () => {
      assertOpen()
      return await checkLab(machine, built)
    },
    close,
    [Symbol.asyncDispose]: async () => void (await close()),
  }
}

async function closeLab(
  machine: Machine,
  { record, holder }: Built,
  endings: ReadonlySet<Promise<void>>,
): Promise<Receipt | undefined> {
  return await withSide(machine, record, async (side) => {
    const ended = await takeDown(machine, record, side)
    await Promise.all(endings)
    await holder.gone()
    return await receiptOf(side, record, ended)
  })
}

type AfterFile = readonly [args?: readonly string[] | ExecOptions, options?: ExecOptions]
type Exec = (namespace: string, file: string, ...rest: AfterFile) => ResultPromise

/** As execa's, arguments may be left out before options. */
function argumentsOf([first = [], second = {}]: AfterFile): [readonly string[], ExecOptions] {
  return isArguments(first) ? [first, second] : [[], first]
}

const isArguments = (value: readonly string[] | ExecOptions): value is readonly string[] => Array.isArray(value)

const namespacesOf = ({ namespaces }: Network, exec: Exec) =>
  Object.fromEntries(
    namespaces.map(({ name, interfaces }) => [
      name,
      {
        name,
        interfaces: Object.fromEntries(
          interfaces.map((iface) => [iface.name, { mac: iface.mac, mtu: iface.mtu, addresses: iface.addresses }]),
        ),
        exec: exec.bind(undefined, name),
      },
    ]),
  )
