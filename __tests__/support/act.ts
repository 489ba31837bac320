import { copyFileSync, cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Running, startIn } from './command.ts'
import type { Host } from './host.ts'
import { shipped } from './shipped.ts'

const project = join(import.meta.dirname, '../..')

/** act(1) on the machine itself, for workflows that use this action as `org/netns-topology@v1`. */
export interface Act extends Disposable {
  /** Starts the workflow of a file, or of this text. */
  start(workflow: { readonly file: string } | { readonly text: string }, ...options: string[]): Running
}

export async function actIn(host: Host): Promise<Act> {
  const [program] = globSync('node_modules/.cache/act-*/act', { cwd: project })
  if (program === undefined) throw new Error('act is missing: sh scripts/act.sh builds it')
  const code = await shipped()
  const workspace = mkdtempSync(join(tmpdir(), 'netns-topology-act-'))
  cpSync(join(project, 'examples'), join(workspace, 'examples'), { recursive: true })
  mkdirSync(join(workspace, '.git'))
  copyFileSync(join(project, '.gitignore'), join(workspace, '.gitignore'))
  const places = ['ubuntu-latest', 'self-hosted', 'linux'].flatMap((label) => ['-P', `${label}=-self-hosted`])
  return {
    start: (workflow, ...options) => {
      const file = 'file' in workflow ? join('examples/workflows', workflow.file) : 'workflow.yml'
      if ('text' in workflow) writeFileSync(join(workspace, file), workflow.text)
      const argv = [
        ...[join(project, program), 'push', '-W', file, ...places],
        ...['--local-repository', `org/netns-topology@v1=${code.directory}`],
        ...['--artifact-server-addr', '127.0.0.1', '--no-cache-server', '--var', 'OUTSIDE=http://8.8.8.8/'],
        ...options,
      ] as const
      const path = `${project}/node_modules/node/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`
      return startIn(host, [...argv], { cwd: workspace, env: { PATH: path, HOME: '/run/home-act' } })
    },
    [Symbol.dispose]: () => {
      code[Symbol.dispose]()
      rmSync(workspace, { recursive: true })
    },
  }
}
