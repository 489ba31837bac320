import type { Place, Problem } from '../errors/errors.ts'
import { type Cuts, createCuts } from './cuts.ts'
import type { Finding } from './finding.ts'
import { fitTopology } from './fit.ts'
import type { Path } from './path.ts'
import type { Topology } from './schema.ts'
import { createSource, type Source } from './source.ts'
import { readYaml } from './yaml.ts'

/** The largest file that is read, in bytes. */
const largest = 1_048_576

/** A topology as far as its text has the right shape, what is wrong with the rest, and the places of all of it. */
export interface Reading {
  readonly topology: Topology
  readonly problems: readonly Problem[]
  readonly cuts: Cuts
  /** Where something is said; where it is not there, what is around it. */
  placeOf(path: Path): Place
  /** A finding as a problem with its place and code frame. */
  readonly locate: (finding: Finding) => Problem
}

const topOf = (file: string): Place => ({ file, line: 1, column: 1 })

/** A text that is no topology as a whole: one problem, and nothing left to look at. */
function refuse(problem: Omit<Problem, 'path'>, file: string): Reading {
  const cuts = createCuts()
  cuts.leaveOut([])
  const place = problem.place ?? topOf(file)
  return {
    topology: {},
    problems: [{ ...problem, path: [], place }],
    cuts,
    placeOf: () => place,
    locate: ({ message, hint, path }) => ({ message, ...(hint === undefined ? {} : { hint }), path, place }),
  }
}

function isTooLarge(text: string): boolean {
  return text.length > largest || new TextEncoder().encode(text).length > largest
}

/** NUL, or what a decoder writes where bytes are no UTF-8. */
const binaryAt = (text: string): number => text.search(/[\0\uFFFD]/)

/**
 * Reads the text of a topology file and checks its shape. Never throws: what is wrong is in `problems`, and left out of
 * `topology`. `file` is what the places call it.
 */
export function readTopology(text: string, { file }: { file: string }): Reading {
  if (isTooLarge(text)) return refuse({ message: 'larger than 1 MiB, which no topology is' }, file)
  const source = createSource(text.replace(/^\uFEFF/, ''), file)
  const binary = binaryAt(source.text)
  if (binary >= 0) return refuse({ message: 'not a text file in UTF-8', place: source.placeAt(binary) }, file)
  const yaml = readYaml(source)
  if (!yaml.isSound) return { ...refuse({ message: '' }, file), problems: yaml.problems }
  return readValue(yaml, source)
}

function readValue({ value, problems, offsetOf }: ReturnType<typeof readYaml>, source: Source): Reading {
  if (value === null || value === undefined) {
    return refuse({ message: 'the file is empty', hint: 'a topology has `namespaces` at least' }, source.file)
  }
  const { topology, findings, cuts } = fitTopology(value)
  const locate = (finding: Finding) => source.problemAt(finding, offsetOf(finding.path, finding.on))
  return {
    topology,
    problems: [...problems, ...findings.map(locate)],
    cuts,
    placeOf: (path) => source.placeAt(offsetOf(path)),
    locate,
  }
}
