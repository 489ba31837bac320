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

export interface Daemons {
  readonly nginx: readonly [string, ...string[]]
  /** A daemon of FRR's. */
  readonly frr: (name: string) => readonly [string, ...string[]]
}

/** Lets NGINX and FRR be used in a namespace that plays the host, where a private /run does not hide them. */
export async function withDaemons(host: Host, work: (daemons: Daemons) => Promise<void>): Promise<void> {
  if (!existsSync(fileURLToPath(new URL(`../../${release}`, import.meta.url))))
    throw new Error('npm test fetches NGINX and FRR; `scripts/unpack.sh daemons nginx frr` does nothing else')
  await host.must(['mount', '-n', '--bind', `${checkout}/${release}`, at])
  const started = (path: string) => ['env', `LD_LIBRARY_PATH=${libraries.join(':')}`, `${at}/${path}`] as const
  try {
    await work({ nginx: started('usr/sbin/nginx'), frr: (name) => started(`usr/lib/frr/${name}`) })
  } finally {
    await host.must(['umount', '-n', at])
  }
}
