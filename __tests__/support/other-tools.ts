import type { HostOptions } from './host.ts'

const directory = '/run/other-tools'

/** A host on whose PATH other tools come first for the engine. @param make a script for sh(1) that makes them where it runs */
export const withTools = (make: string): HostOptions => ({
  furnish: `mkdir ${directory}; cd ${directory}; ${make}`,
  through: ['/usr/bin/env', `PATH=${directory}:/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin`],
})
