import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkout } from './checkout.ts'
import type { Host } from './host.ts'

/** What scripts/unpack.sh has unpacked. */
const release = 'node_modules/.cache/daemons'

const at = '/mnt'

/** For libraries that the machine does not have. */
const libraries = ['x86_64', 'aarch64']
  .map((arch) => `${arch}-linux-gnu`)
  .flatMap((arch) => [`${at}/usr/lib/${arch}`, `${at}/usr/lib/${arch}/frr`, `${at}/lib/${arch}`])

/** The words that start a program of the packages, by its path in them, as `usr/sbin/nginx`. */
export type Program = (path: string) => readonly [string, ...string[]]

const program: Program = (path) => ['env', `LD_LIBRARY_PATH=${libraries.join(':')}`, unpacked(path)]

/** The path of a file of the packages, in a host that has them. */
export function unpacked(path: string): string {
  if (!existsSync(fileURLToPath(new URL(`../../${release}/${path}`, import.meta.url))))
    throw new Error(`there is no ${release}/${path}: \`npm test\` fetches the packages that scripts/test.sh names`)
  return `${at}/${path}`
}

/** Lets the packages be used in a namespace that plays the host, where a private /run does not hide them. */
export async function withDaemons(host: Host, work: (program: Program) => Promise<void>): Promise<void> {
  await host.must(['mount', '-n', '--bind', `${checkout}/${release}`, unpacked('')])
  try {
    await work(program)
  } finally {
    await host.must(['umount', '-n', at])
  }
}
