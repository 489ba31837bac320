import type { Namespace } from '../../resolve/network.ts'
import { type AfterFile, type ExecMethod, execIn } from './exec.ts'
import { type FetchMethod, fetchIn } from './fetch.ts'
import { interfaceOf, type LabInterface } from './interface.ts'
import { callingFile, type LoadMethod, type LoadOptions, loadIn } from './load.ts'
import type { ModuleReference } from './module-url.ts'
import { named, requireNamed } from './named.ts'
import { runInside } from './node-process.ts'
import { type ReachOptions, type ReachResult, reachFrom, type Target } from './reach.ts'
import { type Resolved, resolveIn } from './resolve.ts'
import { type LabRoute, routesOf, routeTo } from './routes.ts'
import { type AfterFile as AfterStarted, type StartMethod, startIn } from './start.ts'
import type { Using } from './using.ts'

/** A namespace of a lab that is up. All of its methods throw TopologyClosedError where the lab is down. */
export interface LabNamespace<Interface extends string = string> {
  readonly name: string
  readonly interfaces: { readonly [Name in Interface]: LabInterface }
  /** @throws UsageError where it has no interface of that name. */
  interface(name: Interface): LabInterface
  readonly exec: ExecMethod
  readonly start: StartMethod
  readonly load: LoadMethod
  /**
   * Runs a function inside, by its source text: it must use nothing that is around it but globals. Arguments and the result
   * cross as with `load`.
   *
   * @throws what it throws, UsageError where it uses what is around it or something cannot cross.
   */
  run<Args extends unknown[], Result>(work: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>
  /** As `fetch`, from inside: names resolve there. */
  readonly fetch: FetchMethod
  /** Tries to reach a namespace, a name or an address until one of its addresses answers or the time is over. */
  reach(target: Target, options?: ReachOptions): Promise<ReachResult>
  /** What a name means inside, by hosts file and resolver. */
  resolve(name: string): Promise<Resolved>
  /** The main routing tables of both families. */
  routes(): Promise<LabRoute[]>
  /** The route that a packet to an address takes, or the kernel's reason why there is none. */
  routeTo(address: string): Promise<LabRoute | string>
}

export function namespaceOf(using: Using, { name, interfaces }: Namespace): LabNamespace {
  const handles = Object.fromEntries(interfaces.map((one) => [one.name, interfaceOf(using, name, one)]))
  const load = <M extends object>(module: ModuleReference<M>, options?: LoadOptions) =>
    loadIn(using, name, module, { ...options, file: callingFile() })
  const exec = (file: string, ...rest: AfterFile) => execIn(using, name, file, ...rest)
  return {
    name,
    interfaces: named(`interface in ${name} with the name`, handles),
    interface: (iface) => requireNamed(`interface in ${name} with the name`, handles, iface),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the result's type depends on the options alone
    exec: exec as ExecMethod,
    start: (file: string, ...rest: AfterStarted) => startIn(using, name, file, ...rest),
    load,
    run: (work, ...args) => runInside(using, name, work, ...args),
    fetch: (...given) => fetchIn(using, name, ...given),
    reach: (target, options) => reachFrom(using, name, target, options),
    resolve: (host) => resolveIn(using, name, host),
    routes: () => routesOf(using, name),
    routeTo: (address) => routeTo(using, name, address),
  }
}
