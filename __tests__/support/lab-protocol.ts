import type { CheckResult, Lab, OpenOptions, Receipt, Topology } from '../../src/index.ts'

/** What is asked of the process in the host that uses the library: one line of JSON each, answered in any order. */
export type Request =
  | {
      readonly do: 'up'
      /** Text is read as a topology file. */
      readonly topology: Topology | string
      readonly options: Pick<OpenOptions, 'name' | 'privilege' | 'receipt' | 'cwd'>
      /** Aborts after so many milliseconds; 0: before it begins. */
      readonly abortAfter?: number | undefined
    }
  | ({ readonly do: 'exec'; readonly lab: string; readonly namespace: string } & ExecRequest)
  | { readonly do: 'check'; readonly lab: string }
  | { readonly do: 'close'; readonly lab: string }

export interface ExecRequest {
  readonly argv: readonly [string, ...string[]]
  readonly input?: string
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Runs it as root of the lab. */
  readonly root?: boolean
  /** ms */
  readonly timeout?: number
  /** Done once the program has printed something. */
  readonly onOutput?: NodeJS.Signals | 'cancel'
}

export interface UpAnswer {
  readonly id: string
  readonly namespaces: Lab['namespaces']
  /** What `openTopology` took, in ms. */
  readonly took: number
}

/** The fields of execa's result. */
export interface ExecAnswer {
  readonly exitCode?: number
  readonly signal?: string
  readonly timedOut: boolean
  readonly isCanceled: boolean
  readonly stdout: string
  readonly stderr: string
  readonly message?: string
}

export interface CloseAnswer {
  readonly receipt?: Receipt
}

export interface Answers {
  readonly up: UpAnswer
  readonly exec: ExecAnswer
  readonly check: readonly CheckResult[]
  readonly close: CloseAnswer
}

/** What was thrown: as of an error of the package, or of the reason of a signal. */
export interface Failure {
  readonly name: string
  readonly message: string
  readonly code?: string
  readonly hint?: string
}

export type Reply = { readonly id: number } & ({ readonly answer: unknown } | { readonly failure: Failure })
