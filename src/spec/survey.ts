import { type Alias, type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import type { Finding } from './finding.ts'
import type { Path } from './path.ts'

/** A topology is a few levels deep, and a large one has tens of thousands of values. */
const deepest = 100
const most = 200_000

export interface Located {
  readonly finding: Finding
  readonly offset: number
}

export interface Survey {
  readonly faults: readonly Located[]
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>
  /** Whether the values of the document can be made: every alias stands for something, and they are not too many. */
  readonly isSound: boolean
}

const offsetOf = (node: Node): number => node.range?.[0] ?? 0

/**
 * Looks once at every node of a document for what is no error of YAML but would be one of a topology: keys given
 * twice, of which the second is then left out; aliases that stand for nothing, or for so much that the file is a bomb.
 */
export function surveyDocument(document: Document.Parsed): Survey {
  const faults: Located[] = []
  const targets = new Map<Alias, Node>()
  const anchors = new Map<string, { readonly node: Node; readonly size: number }>()
  let isBomb = false
  let isUnresolved = false

  const report = (node: Node, path: Path, message: string, hint?: string) =>
    faults.push({ finding: { message, hint, path }, offset: offsetOf(node) })

  const aliasSize = (alias: Alias, path: Path): number => {
    const anchor = anchors.get(alias.source)
    if (anchor) {
      targets.set(alias, anchor.node)
      return anchor.size
    }
    isUnresolved = true
    report(alias, path, `\`*${alias.source}\` stands for nothing`, `\`&${alias.source}\` must be complete before it`)
    return 1
  }

  const mapSize = (map: YAMLMap, path: Path): number => {
    const seen = new Set<string>()
    map.items = map.items.filter(({ key }) => {
      const name = isScalar(key) ? String(key.value) : ''
      if (seen.has(name) && isNode(key))
        report(key, [...path, name], `\`${name}\` is given twice`, 'one of them must go')
      return !seen.has(name) && Boolean(seen.add(name))
    })
    return map.items.reduce(
      (sum, { key, value }) => sum + sizeOf(value, [...path, isScalar(key) ? String(key.value) : '']),
      1,
    )
  }

  const collectionSize = (node: Node, path: Path): number => {
    if (isMap(node)) return mapSize(node, path)
    return isSeq(node) ? node.items.reduce((sum: number, item, index) => sum + sizeOf(item, [...path, index]), 1) : 1
  }

  const sizeOf = (node: unknown, path: Path): number => {
    if (!isNode(node) || isBomb) return 1
    if (path.length > deepest) {
      isBomb = true
      report(node, path, `nested more than ${deepest} levels deep`)
      return 1
    }
    const size = isAlias(node) ? aliasSize(node, path) : collectionSize(node, path)
    if (size > most && !isBomb) {
      isBomb = true
      report(node, path, `more than ${most} values`, 'aliases of aliases multiply')
    }
    if (!isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, { node, size })
    return size
  }

  sizeOf(document.contents, [])
  return { faults, targets, isSound: !isBomb && !isUnresolved }
}
