import { interfacesIn, type LiveInterface } from '../inspect.ts'
import { toolIn } from './inside.ts'
import { type InterfaceStats, statsIn } from './interface.ts'
import { lastLinesOf } from './output.ts'
import { endText, type ProgramEnd } from './program.ts'
import type { Using } from './using.ts'

/** What one needs to understand a test that failed. */
export interface Observation {
  readonly name: string
  readonly namespaces: readonly ObservedNamespace[]
  readonly programs: readonly ObservedProgram[]
}

interface ObservedNamespace {
  readonly name: string
  readonly interfaces: readonly (LiveInterface & InterfaceStats)[]
}

interface ObservedProgram {
  readonly namespace: string
  readonly command: string
  /** `runs`, or how it ended. */
  readonly state: string
  readonly lastLines: readonly string[]
}

const lines = 10

/** Asks the kernel, by one process per namespace. */
export async function observe(using: Using): Promise<Observation> {
  using.assertOpen()
  const { network } = using
  const namespaces = network.namespaces.map(async ({ name }) => ({ name, interfaces: await interfacesOf(using, name) }))
  return { name: network.name, namespaces: await Promise.all(namespaces), programs: await programsOf(using) }
}

async function interfacesOf(using: Using, namespace: string): Promise<(LiveInterface & InterfaceStats)[]> {
  const title = `${namespace} could not be looked at`
  const text = await toolIn(using, namespace, { argv: ['ip', '-j', '-s', 'address', 'show'], title })
  return interfacesIn(text).map((one) => ({ ...one, ...statsIn(text, one.name) }))
}

async function programsOf({ programs, nodes }: Using): Promise<ObservedProgram[]> {
  const started = programs.map(async ({ namespace, command, isRunning, output, ended }) => {
    const end: ProgramEnd | undefined = isRunning ? undefined : await ended.catch(() => undefined)
    const state = end === undefined ? (isRunning ? 'runs' : 'could not be started') : endText(end)
    return { namespace, command, state, lastLines: lastLinesOf(output, lines) }
  })
  const loaded = [...nodes.values()].map(({ namespace, output, isRunning }) => ({
    namespace,
    command: 'node, with what was loaded',
    state: isRunning ? 'runs' : 'has ended',
    lastLines: output.lastLines(lines),
  }))
  // One that runs and says nothing may be only what matchers look by.
  const telling = loaded.filter(({ state, lastLines }) => state !== 'runs' || lastLines.length > 0)
  return [...(await Promise.all(started)), ...telling]
}
