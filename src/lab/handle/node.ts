import type { ErrorClass, Request } from '../../remote/index.ts'
import type { Output } from './output.ts'

/** A Node.js inside, which runs modules and functions for this process. */
export interface NodeProcess {
  readonly namespace: string
  readonly output: Output
  readonly isRunning: boolean
  readonly ended: Promise<void>
  /** The classes of errors that arrive as themselves. */
  readonly errors: Set<ErrorClass>
  ask(request: Request): Promise<unknown>
  /** Lets it end, and resolves when it has. */
  end(): Promise<void>
}
