import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Has every Node that the tests start, whoever's it is, read what another has compiled: they start thousands, of a few
 * programs. See module.html#module-compile-cache of Node's documentation.
 */
export default function shareCompiled(): () => void {
  const directory = mkdtempSync(join(tmpdir(), 'compiled-'))
  chmodSync(directory, 0o1777)
  process.env.NODE_COMPILE_CACHE = directory
  return () => rmSync(directory, { recursive: true })
}
