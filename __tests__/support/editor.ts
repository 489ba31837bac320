import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node'

const server = fileURLToPath(
  new URL('../../node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url),
)

/** A place in a file, as the Language Server Protocol counts: from 0. */
interface Position {
  readonly line: number
  readonly character: number
}

interface Diagnostic {
  readonly message: string
  readonly range: { readonly start: Position }
}

interface Diagnosed {
  readonly uri: string
  readonly diagnostics: readonly Diagnostic[]
}

/** A file that is open in the editor. */
export interface OpenFile {
  /** What is underlined, each as `line:column message` with both from 1. */
  problems(): Promise<readonly string[]>
  /** What may be written right before the first place of this text. */
  completions(text: string): Promise<readonly string[]>
  /** What is shown for the first place of this text. */
  hover(text: string): Promise<string>
}

/** An editor of YAML files: yaml-language-server(1), spoken to as editors do. */
export interface Editor extends AsyncDisposable {
  /** Opens a file of this path with this text, whether or not it is there. */
  open(path: string, text: string): OpenFile
}

export async function startEditor(): Promise<Editor> {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  // The server asks for its settings: those of each section are the default ones.
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => null))
  connection.onRequest('client/registerCapability', () => null)
  /** What is said of a file comes as an event of its URI. */
  const diagnosed = new EventEmitter()
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: Diagnosed) => {
    diagnosed.emit(uri, diagnostics)
  })
  connection.listen()
  const capabilities = { textDocument: { completion: { completionItem: {} }, hover: { contentFormat: ['markdown'] } } }
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities })
  await connection.sendNotification('initialized', {})
  return {
    open: (path, text) => openFile({ connection, diagnosed }, pathToFileURL(path).href, text),
    [Symbol.asyncDispose]: async () => {
      const end = once(child, 'exit')
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      await end
      connection.dispose()
    },
  }
}

interface Connected {
  readonly connection: MessageConnection
  readonly diagnosed: EventEmitter
}

function openFile({ connection, diagnosed }: Connected, uri: string, text: string): OpenFile {
  const firstDiagnosed: Promise<Diagnostic[][]> = once(diagnosed, uri)
  const document = { uri, languageId: 'yaml', version: 1, text }
  const opened = connection.sendNotification('textDocument/didOpen', { textDocument: document })
  const at = async (place: string) => {
    await opened
    return { textDocument: { uri }, position: positionOf(text, place) }
  }
  return {
    problems: async () => (await firstDiagnosed).flat().map(problemText),
    completions: async (place) => {
      const { items }: { items: readonly { label: string }[] } = await connection.sendRequest(
        'textDocument/completion',
        await at(place),
      )
      return items.map(({ label }) => label)
    },
    hover: async (place) => {
      const answer: { contents: { value: string } } | null = await connection.sendRequest(
        'textDocument/hover',
        await at(place),
      )
      return answer?.contents.value ?? ''
    },
  }
}

const problemText = ({ message, range: { start } }: Diagnostic): string =>
  `${start.line + 1}:${start.character + 1} ${message}`

function positionOf(text: string, place: string): Position {
  const before = text.slice(0, text.indexOf(place)).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}
