import { copyFileSync, cpSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { realCheckout } from './checkout.ts'
import { type Running, startIn } from './command.ts'
import type { Host } from './host.ts'

export interface ActOptions {
  /** What stands for a runner: an image, or the machine itself (default). */
  readonly on?: string
  /** Of Docker's client. */
  readonly env?: Readonly<Record<string, string>>
}

/** act(1), for workflows that use this action as `org/netns-topology@v1`. */
export interface Act extends Disposable {
  /** Starts the workflow of a file, or of this text. */
  start(workflow: { readonly file: string } | { readonly text: string }, ...options: string[]): Running
}

const [program] = globSync('node_modules/.cache/act-*/act', { cwd: realCheckout })

/** Whether it could not be built, as without Go. `npm run check` fails then, and with it CI. */
export const lacksAct: boolean = program === undefined

export function actIn(host: Host, { on = '-self-hosted', env = {} }: ActOptions = {}): Act {
  if (program === undefined) throw new Error('act is missing: sh scripts/act.sh builds it')
  const repository = mkdtempSync(join(tmpdir(), 'netns-topology-repository-'))
  copyFileSync(join(realCheckout, 'action.yml'), join(repository, 'action.yml'))
  copyFileSync(join(realCheckout, 'package.json'), join(repository, 'package.json'))
  cpSync(inject('engine'), join(repository, 'dist'), { recursive: true })
  const workspace = mkdtempSync(join(tmpdir(), 'netns-topology-act-'))
  cpSync(join(realCheckout, 'examples'), join(workspace, 'examples'), { recursive: true })
  mkdirSync(join(workspace, '.git'))
  for (const part of ['action.yml', 'package.json', 'dist']) symlinkSync(join(repository, part), join(workspace, part))
  mkdirSync(join(workspace, 'node_modules/.bin'), { recursive: true })
  symlinkSync(join(realCheckout, 'node_modules/vitest'), join(workspace, 'node_modules/vitest'))
  symlinkSync('../vitest/vitest.mjs', join(workspace, 'node_modules/.bin/vitest'))
  const places = ['ubuntu-latest', 'self-hosted', 'linux'].flatMap((label) => ['-P', `${label}=${on}`])
  return {
    start: (workflow, ...options) => {
      const file = 'file' in workflow ? join('examples/workflows', workflow.file) : 'workflow.yml'
      if ('text' in workflow) writeFileSync(join(workspace, file), workflow.text)
      const argv = [
        ...[join(realCheckout, program), 'push', '-W', file, ...places],
        ...['--local-repository', `org/netns-topology@v1=${repository}`],
        ...[
          '--artifact-server-addr',
          '127.0.0.1',
          '--no-cache-server',
          '--use-gitignore=false',
          '--var',
          'OUTSIDE=http://8.8.8.8/',
        ],
        ...options,
      ] as const
      const path = `${realCheckout}/node_modules/node/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`
      return startIn(host, [...argv], { cwd: workspace, env: { PATH: path, HOME: '/run/home-act', ...env } })
    },
    [Symbol.dispose]: () => {
      for (const directory of [repository, workspace]) rmSync(directory, { recursive: true })
    },
  }
}
