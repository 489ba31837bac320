import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
// Whole, because an old Node, which has no such function, must get as far as being told so.
import * as util from 'node:util'
import { codeOf, isError, messageOf } from '../../errors/caught.ts'
import { UsageError } from '../../errors/errors.ts'
import { type OptionNames, requireKnown } from '../../errors/options.ts'
import type { ErrorClass, Remote } from '../../remote/index.ts'
import { exposeInspector, inspectArgument } from './inspector.ts'
import { type ModuleReference, moduleUrl } from './module-url.ts'
import { nodeOf, startNode } from './node-process.ts'
import type { Using } from './using.ts'

export interface LoadOptions {
  /**
   * What reads modules that Node.js itself cannot, as `tsx`: a package of the project that is made for `node --import`.
   * Default: Node.js, which leaves out types and no more.
   */
  readonly loader?: string
  /** Classes of errors that arrive as themselves, found by their names. */
  readonly errors?: readonly ErrorClass[]
  /**
   * Whether debuggers of this machine can reach the module, which then has a process of its own: the URL is printed, or
   * given to a function.
   */
  readonly inspect?: boolean | ((url: string) => void)
  /** Whether the module gets a process of its own. Default: all modules of a namespace share one that have the same `loader`, `env` and `show`. */
  readonly isolate?: boolean
  /** What its environment has besides this process's; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Whether what the module prints is printed here as it comes, after the name of the namespace. Default: false; the last of it is in errors. */
  readonly show?: boolean
}

const loadOptions: OptionNames<LoadOptions> = {
  loader: true,
  errors: true,
  inspect: true,
  isolate: true,
  env: true,
  show: true,
}

export interface LoadMethod {
  /**
   * Runs a module inside, in a Node.js of the namespace's, and gives its exports: functions are called there, and
   * arguments and results cross. The first form is found by Vite, so that the test runs again when the module changes.
   *
   * @throws UsageError where there is no such module or Node.js cannot read it, what the module throws, TopologyClosedError
   * where the lab is down.
   */
  <M extends object>(module: () => Promise<M>, options?: LoadOptions): Promise<Remote<M>>
  <M extends object = Record<string, (...args: readonly unknown[]) => unknown>>(
    module: URL,
    options?: LoadOptions,
  ): Promise<Remote<M>>
}

const ownFrames = 3 // this file's, and the method that calls it

/** The file of who called the method that calls this. */
export function callingFile(): string {
  const script = util.getCallSites(ownFrames)[ownFrames - 1]?.scriptName ?? ''
  return script.startsWith('file:') ? fileURLToPath(script) : script
}

export async function loadIn<M extends object>(
  using: Using,
  namespace: string,
  reference: ModuleReference<M>,
  { file, ...options }: LoadOptions & { readonly file: string },
): Promise<Remote<M>> {
  requireKnown('load', options, loadOptions)
  const { loader, errors = [], inspect = false, isolate = inspect !== false, env, show = false } = options
  using.assertOpen()
  const { href } = moduleUrl(using.machine, textOf(reference), { file, root: using.root })
  const shared = { loader: loader === undefined ? undefined : resolveLoader(loader, file), env, show }
  const node = isolate
    ? startNode(using, namespace, { ...shared, execArgv: inspect === false ? [] : [inspectArgument] })
    : nodeOf(using, namespace, shared)
  if (isolate) using.nodes.set(`${namespace} ${using.nodes.size}`, node)
  if (inspect !== false) tellOf(inspect, namespace, await exposeInspector(using, node))
  for (const one of errors) node.errors.add(one)
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the module exports
    return (await node.ask({ do: 'load', url: href })) as Remote<M>
  } catch (error) {
    throw explain(error, fileURLToPath(href), loader)
  }
}

function tellOf(inspect: true | ((url: string) => void), namespace: string, url: string): void {
  if (inspect === true) console.error(`netns-topology: what was loaded into ${namespace} can be inspected at ${url}`)
  else inspect(url)
}

const textOf = (reference: ModuleReference<unknown>): URL | string =>
  typeof reference === 'function' ? Function.prototype.toString.call(reference) : reference

/** Of the project, and not of this package. */
function resolveLoader(loader: string, file: string): string {
  try {
    return pathToFileURL(createRequire(file).resolve(loader)).href
  } catch (error) {
    throw new UsageError(`the loader ${loader} was not found`, {
      hint: `npm install --save-dev ${loader}`,
      cause: error,
    })
  }
}

/** What a loader makes of modules that Node.js alone cannot read. */
const unread = new Set([
  'ERR_MODULE_NOT_FOUND',
  'ERR_UNSUPPORTED_DIR_IMPORT',
  'ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING',
  'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX',
  'ERR_UNKNOWN_FILE_EXTENSION',
])

function explain(error: unknown, file: string, loader: string | undefined): unknown {
  const isUnread = unread.has(codeOf(error)) || (isError(error) && error.name === 'SyntaxError')
  if (!isUnread || loader !== undefined) return error
  return new UsageError(`Node.js cannot run ${file} as it is: ${messageOf(error)}`, {
    hint: "it leaves out types and no more; for enums, imports without extension, path aliases and CommonJS name a loader, as { loader: 'tsx' }",
    cause: error,
  })
}
