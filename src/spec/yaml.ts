import {
  type Alias,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import type { Problem } from '../errors/errors.ts'
import type { Path } from './path.ts'
import type { Source } from './source.ts'
import { surveyDocument } from './survey.ts'

/** What a text says, if it is YAML, and where in it. */
export interface Yaml {
  readonly value: unknown
  /** Whether `value` is what the text says. */
  readonly isSound: boolean
  readonly problems: readonly Problem[]
  /** Where the value at a path begins; where it is a collection or `on` is `key`, where its key does. */
  readonly offsetOf: (path: Path, on?: 'key') => number
}

const messages: Readonly<Record<string, readonly [message: string, hint?: string]>> = {
  TAB_AS_INDENT: ['tabs can not indent', 'use spaces'],
  MULTIPLE_DOCS: ['more than one document', 'a file is one topology; leave out `---` and what follows'],
  RESOURCE_EXHAUSTION: ['nested too deeply'],
  BLOCK_AS_IMPLICIT_KEY: ['a mapping can not begin here', 'look at the indentation, or put the text in quotes'],
  NON_STRING_KEY: ['a key must be a plain name'],
}

/** What the library says of these says little to who wrote the file. */
const rewordings: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/^Missing closing .quote$/, 'a quote is not closed'],
  [
    /^Flow .* must be sufficiently indented/,
    'what is in brackets must be closed, and indented more than what is around it',
  ],
]

function syntaxProblem({ code, message, pos }: YAMLError, source: Source): Problem {
  const reworded = rewordings.find(([pattern]) => pattern.test(message))?.[1]
  const [text, hint] = messages[code] ?? [reworded ?? message.charAt(0).toLowerCase() + message.slice(1)]
  return source.problemAt({ message: text, hint, path: [] }, pos[0])
}

/** One problem of each line: a syntax error brings others with it. */
function syntaxProblems(errors: readonly YAMLError[], source: Source): Problem[] {
  const exhausted = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  const problems = (exhausted ? [exhausted] : errors).map((error) => syntaxProblem(error, source))
  const lines = new Map(problems.toReversed().map((problem) => [problem.place?.line, problem]))
  return [...lines.values()].toReversed()
}

/** The nodes on the way to a value: the key, if it has one, and what is behind it. */
interface Step {
  readonly key: Node | undefined
  readonly value: unknown
}

const steps = new WeakMap<YAMLMap, ReadonlyMap<string, Step>>()

/** By name, so that a hostile file's thousands of problems are not each a walk through thousands of keys. */
function stepsOf(map: YAMLMap): ReadonlyMap<string, Step> {
  const known = steps.get(map)
  if (known) return known
  const entries = map.items.map(({ key, value }): [string, Step] => [
    isScalar(key) ? String(key.value) : '',
    { key: isNode(key) ? key : undefined, value },
  ])
  const made = new Map(entries)
  steps.set(map, made)
  return made
}

function childStep(node: unknown, part: string | number): Step | undefined {
  if (isMap(node)) return stepsOf(node).get(String(part))
  return isSeq(node) && typeof part === 'number' && part in node.items
    ? { key: undefined, value: node.items[part] }
    : undefined
}

/** The steps to a path, as far as the document has them. */
function stepsTo(path: Path, root: unknown, targets: ReadonlyMap<Alias, Node>): Step[] {
  const [part, ...rest] = path
  const node = isAlias(root) ? targets.get(root) : root
  const step = part === undefined ? undefined : childStep(node, part)
  return step ? [step, ...stepsTo(rest, step.value, targets)] : []
}

/** Where a person looks for it: at a scalar itself, at the key of a mapping or list, which may begin a line later. */
function offsetOfStep({ key, value }: Step, on?: 'key'): number {
  const isWhole = isCollection(value) || (isNode(value) && value.range?.[0] === value.range?.[1])
  const node = key && (on === 'key' || isWhole || !isNode(value)) ? key : value
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

const options = {
  version: '1.2',
  // Own checks: the library's compares every key with every other, which takes minutes for a hostile megabyte.
  uniqueKeys: false,
  stringKeys: true,
  prettyErrors: false,
  resolveKnownTags: false,
} as const

const unreadable = (problems: readonly Problem[]): Yaml => ({
  value: undefined,
  isSound: false,
  problems,
  offsetOf: () => 0,
})

/** Reads YAML 1.2, so that `no`, `on` and `y` are strings. Never throws. */
export function readYaml(source: Source): Yaml {
  const document = parseDocument(source.text, options)
  const errors = [...document.errors, ...document.warnings]
  if (errors.length > 0) return unreadable(syntaxProblems(errors, source))
  const { explicit, version } = document.directives.yaml
  if (explicit === true && version !== '1.2') {
    const finding = { message: `YAML ${version} is not read`, hint: 'leave `%YAML` out: it is YAML 1.2', path: [] }
    return unreadable([source.problemAt(finding, 0)])
  }
  const { faults, targets, isSound } = surveyDocument(document)
  const problems = faults.map(({ finding, offset }) => source.problemAt(finding, offset))
  if (!isSound) return unreadable(problems)
  const offsetOf = (path: Path, on?: 'key') => {
    const found = stepsTo(path, document.contents, targets)
    const step = found.at(-1) ?? { key: undefined, value: document.contents }
    return offsetOfStep(step, found.length === path.length ? on : 'key')
  }
  // The survey has counted what the aliases stand for; the library's limit refuses a hundred harmless ones.
  return { value: document.toJS({ maxAliasCount: -1 }), isSound, problems, offsetOf }
}
