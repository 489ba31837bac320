import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { LabError } from '../../errors/errors.ts'
import { nodeProgram } from '../../machine/node-program.ts'
import { execIn } from './exec.ts'
import type { NodeProcess } from './node.ts'
import type { Using } from './using.ts'

/** Node.js chooses a port, and says which. */
export const inspectArgument = '--inspect=127.0.0.1:0'

const listening = /Debugger listening on ws:\/\/127\.0\.0\.1:(\d+)(\/\S+)/
const pause = 10 // ms between two looks

/** Runs inside: passes on what comes. */
const relay =
  "const s = require('node:net').connect(process.argv[1], '127.0.0.1'); process.stdin.pipe(s).pipe(process.stdout)"

/**
 * Lets debuggers of this machine reach a Node.js inside, for as long as it runs: by a port of 127.0.0.1 here, whose
 * connections each have a program inside that passes them on. Gives the URL.
 */
export async function exposeInspector(using: Using, node: NodeProcess): Promise<string> {
  const { port, path } = await inspectorOf(node)
  const server = createServer((socket) => {
    const passing = execIn(using, node.namespace, nodeProgram(using.machine), ['--eval', relay, port], {
      buffer: false,
      reject: false,
    })
    const { stdin, stdout } = passing
    if (!stdin || !stdout) return
    socket.pipe(stdin)
    stdout.pipe(socket)
    // A debugger may go before the program does.
    stdin.on('error', () => {})
    socket.on('error', () => passing.kill())
    socket.unref()
  })
  server.unref()
  void node.ended.then(() => server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const here = typeof address === 'object' ? address?.port : undefined
  return `ws://127.0.0.1:${here}${path}`
}

async function inspectorOf({ namespace, output, ended }: NodeProcess): Promise<{ port: string; path: string }> {
  const end = new AbortController()
  void ended.then(() => end.abort())
  while (!end.signal.aborted) {
    const [, port, path] = listening.exec(output.text) ?? []
    if (port !== undefined && path !== undefined) return { port, path }
    await sleep(pause)
  }
  throw new LabError(`the Node.js process in ${namespace} ended before it could be inspected`)
}
