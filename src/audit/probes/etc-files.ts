import { createHash } from 'node:crypto'
import type { Files } from '../files.ts'
import type { Items, Value } from '../items.ts'

/** By which programs find names: a lab gives its own to what runs in it. */
const paths = ['/etc/hosts', '/etc/resolv.conf', '/etc/nsswitch.conf']

/** Where a file leads, and a digest of what is in it: what it says is nobody's who reads a receipt. */
export const etcFiles = (files: Files): Items => Object.fromEntries(paths.flatMap((path) => fileOf(files, path)))

function fileOf(files: Files, path: string): [string, Value][] {
  const target = files.readLink(path)
  const text = files.read(path)
  if (target === undefined && text === undefined) return []
  return [[path, { ...(target !== undefined && { target }), ...(text !== undefined && { sha256: digestOf(text) }) }]]
}

/** As far as it takes to tell two apart. */
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
