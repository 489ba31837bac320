import { type Alias, type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import type { Finding } from './finding.ts'
import type { Path } from './path.ts'

/** A topology is a few levels deep, and a large one has tens of thousands of values. */
const deepest = 100
const most = 200_000

/** Something wrong, and where in the text. */
export interface Fault {
  readonly finding: Finding
  readonly offset: number
}

export interface Survey {
  readonly faults: readonly Fault[]
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>
  /** Whether the values of the document can be made: every alias stands for something, and they are not too many. */
  readonly isSound: boolean
}

/**
 * Looks once at every node of a document for what is no error of YAML but is one of a topology: keys given twice, of
 * which the second is then left out; aliases that stand for nothing, or for so much that the file is a bomb.
 */
export function surveyDocument(document: Document.Parsed): Survey {
  const surveyor = new Surveyor()
  surveyor.sizeOf(document.contents, [])
  return surveyor
}

const nameOf = (key: unknown): string => (isScalar(key) ? String(key.value) : '')

class Surveyor implements Survey {
  readonly faults: Fault[] = []
  readonly targets = new Map<Alias, Node>()
  isSound = true
  readonly #anchors = new Map<string, { readonly node: Node; readonly size: number }>()
  #isStopped = false

  /** How many values a node has, those of aliases counted each time. */
  sizeOf(node: unknown, path: Path): number {
    if (!isNode(node) || this.#isStopped) return 1
    if (path.length > deepest) return this.#stop(node, path, `nested more than ${deepest} levels deep`)
    if (isAlias(node)) return this.#sizeOfAlias(node, path)
    // Not to be named by what is inside it, nor is an earlier one of the same name.
    if (node.anchor !== undefined) this.#anchors.delete(node.anchor)
    const size = this.#sizeOfCollection(node, path)
    if (size > most) return this.#stop(node, path, `more than ${most} values`, 'aliases of aliases multiply')
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, { node, size })
    return size
  }

  #sizeOfCollection(node: Node, path: Path): number {
    if (isMap(node)) {
      this.#dropDuplicates(node, path)
      return node.items.reduce((sum, { key, value }) => sum + this.sizeOf(value, [...path, nameOf(key)]), 1)
    }
    if (!isSeq(node)) return 1
    return node.items.reduce<number>((sum, item, index) => sum + this.sizeOf(item, [...path, index]), 1)
  }

  #dropDuplicates(map: YAMLMap, path: Path): void {
    const seen = new Set<string>()
    map.items = map.items.filter(({ key }) => {
      const name = nameOf(key)
      const isFirst = !seen.has(name)
      if (!isFirst && isNode(key))
        this.#report(key, [...path, name], `\`${name}\` is given twice`, 'one of them must go')
      seen.add(name)
      return isFirst
    })
  }

  #sizeOfAlias(alias: Alias, path: Path): number {
    const anchor = this.#anchors.get(alias.source)
    if (anchor) {
      this.targets.set(alias, anchor.node)
      return anchor.size
    }
    this.isSound = false
    const hint = `\`&${alias.source}\` must be complete before it`
    this.#report(alias, path, `\`*${alias.source}\` stands for nothing`, hint)
    return 1
  }

  #stop(node: Node, path: Path, message: string, hint?: string): number {
    if (!this.#isStopped) this.#report(node, path, message, hint)
    this.#isStopped = true
    this.isSound = false
    return 1
  }

  #report(node: Node, path: Path, message: string, hint?: string): void {
    this.faults.push({ finding: { message, hint, path }, offset: node.range?.[0] ?? 0 })
  }
}
