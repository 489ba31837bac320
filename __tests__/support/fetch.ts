import type { Host } from './host.ts'

const printAll = 'for (const url of process.argv.slice(1)) process.stdout.write(await (await fetch(url)).text())'

/** What is at these URLs as the host sees it, by Node itself: a bare machine has no curl(1). */
export const fetchIn = (host: Host, ...urls: string[]): Promise<string> =>
  host.must([process.execPath, '--input-type=module', '--eval', printAll, '--', ...urls])
