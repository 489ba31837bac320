import { type Place, type Problem, TopologyError } from '../errors/errors.ts'
import { fitTopology, labelOf, type Path, type Reading, readTopology, type Topology } from '../spec/index.ts'
import type { Network } from './network.ts'
import { resolveShaped, toProblem } from './resolve.ts'

const readings = new WeakMap<Topology, Reading>()
const notes = new WeakMap<Topology, readonly string[]>()

function baseName(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  return name.replace(/(?<=.)\.[^.]*$/, '')
}

/**
 * Reads a topology file. Where it has no `name`, that is the file's own without its extension.
 *
 * @param options.file what the places of errors call it; `topology.yml` where it is not given
 * @throws TopologyError with everything that is wrong, in the order of the file, each with its place and code frame
 */
export function parseTopology(text: string, { file = 'topology.yml' }: { file?: string } = {}): Topology {
  const reading = readTopology(text, { file })
  const { findings, warnings } = resolveShaped(reading.topology, reading.cuts)
  throwIfAny([...reading.problems, ...findings.map(reading.locate)], file)
  const topology = { ...reading.topology, name: reading.topology.name ?? labelOf(baseName(file)) }
  readings.set(topology, reading)
  notes.set(topology, warnings.map(reading.locate).map(noteOf))
  return topology
}

/**
 * What a topology means, whether it is a literal or comes from `parseTopology`.
 *
 * @throws TopologyError with everything that is wrong; with places where it comes from `parseTopology`
 */
export function networkOf(topology: Topology): Network {
  const reading = readings.get(topology)
  const toLocated = reading?.locate ?? toProblem
  const { topology: fitted, findings, cuts } = fitTopology(topology)
  const resolved = resolveShaped(fitted, cuts)
  throwIfAny([...findings, ...resolved.findings].map(toLocated), topology.name)
  return { ...resolved.network, notes: resolved.warnings.map(toLocated).map(noteOf) }
}

/** What is odd about a topology from `parseTopology` and comes up all the same, as in `Network.notes`. */
export const notesOn = (topology: Topology): readonly string[] => notes.get(topology) ?? []

function noteOf({ place, message, hint }: Problem): string {
  const where = place === undefined ? '' : `${place.file}:${place.line}:${place.column}: `
  return `${where}${message}${hint === undefined ? '' : ` (${hint})`}`
}

/** Where the file says what is at a path of a topology from `parseTopology`. */
export const placeOf = (topology: Topology, path: Path): Place | undefined => readings.get(topology)?.placeOf(path)

function byPlace({ place: a }: Problem, { place: b }: Problem): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0)
}

function throwIfAny(problems: readonly Problem[], name: string | undefined): void {
  if (problems.length === 0) return
  const [first] = problems.toSorted(byPlace)
  const rest = problems.length === 1 ? '' : ` (and ${problems.length - 1} more)`
  throw new TopologyError(`${name ?? 'topology'}: ${first?.message}${rest}`, problems.toSorted(byPlace))
}
