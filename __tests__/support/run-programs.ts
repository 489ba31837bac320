import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import type { Ran } from '../../src/machine/machine.ts'

interface Program {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly stdin: string | undefined
}

interface Run {
  readonly out: Buffer[]
  readonly err: Buffer[]
  readonly resolve: (ran: Ran) => void
  readonly reject: (error: Error) => void
}

/**
 * Runs programs by a process of `run-programs.pl`, where the protocol is. Death by signal N is the status 128 + N.
 */
export function programsRunBy(server: ChildProcessWithoutNullStreams): (program: Program) => Promise<Ran> {
  const runs = new Map<number, Run>()
  const complaint = text(server.stderr)
  createInterface({ input: server.stdout }).on('line', (line) => {
    const [number, kind, said = ''] = line.split(' ')
    const run = runs.get(Number(number))
    if (kind === 'out' || kind === 'err') run?.[kind].push(Buffer.from(said, 'hex'))
    else {
      runs.delete(Number(number))
      run?.resolve(ranOf(run, Number(said)))
    }
  })
  // What was to run in a host that has ended is answered by its end.
  server.stdin.on('error', () => {})
  const closed = once(server, 'close')
  const failAtEnd = async (reject: Run['reject']) => {
    await closed
    reject(new Error(`nothing runs in the host any more: ${await complaint}`))
  }
  let count = 0
  return (program) =>
    new Promise<Ran>((resolve, reject) => {
      void failAtEnd(reject)
      runs.set(count++, { out: [], err: [], resolve, reject })
      server.stdin.write(requestOf(program))
    })
}

const requestOf = ({ argv, cwd, env, stdin }: Program): string => {
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  const words = [hex(cwd), stdin === undefined ? '-' : hex(stdin), argv.length, ...[...argv, ...variables].map(hex)]
  return `${words.join(' ')}\n`
}

const hex = (words: string): string => Buffer.from(words).toString('hex')

const ranOf = ({ out, err }: Run, status: number): Ran => ({
  exitCode: (status & 0x7f) === 0 ? status >> 8 : 128 + (status & 0x7f),
  stdout: `${Buffer.concat(out)}`,
  stderr: `${Buffer.concat(err)}`,
})
