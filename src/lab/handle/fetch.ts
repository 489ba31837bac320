import { requireKnown } from '../../errors/options.ts'
import { nodeOf, runBy } from './node-process.ts'
import type { Using } from './using.ts'

interface Sent {
  readonly url: string
  readonly method: string
  readonly headers: [string, string][]
  readonly body: ArrayBuffer | undefined
  readonly redirect: Request['redirect']
  readonly signal: AbortSignal | undefined
}

interface Answered {
  readonly url: string
  readonly redirected: boolean
  readonly status: number
  readonly statusText: string
  readonly headers: [string, string][]
  readonly body: AsyncIterable<Uint8Array> | undefined
}

export interface FetchOptions {
  /** What the environment of the Node.js inside has besides this process's, as `NODE_EXTRA_CA_CERTS`. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

type Input = Parameters<typeof fetch>[0]

/** As `fetch`, from inside. */
export type FetchMethod = (input: Input, init?: RequestInit, options?: FetchOptions) => Promise<Response>

/**
 * As `fetch`, from inside: names resolve there, and the body streams.
 *
 * @throws what `fetch` does, TopologyClosedError where the lab is down, UsageError for an option that there is not.
 */
export async function fetchIn(
  using: Using,
  namespace: string,
  ...[input, init, options = {}]: Parameters<FetchMethod>
): Promise<Response> {
  requireKnown('fetch', options, { env: true })
  const request = new Request(input, init)
  const { url, method, headers, redirect } = request
  const body = request.body === null ? undefined : await request.arrayBuffer()
  const sent: Sent = { url, method, headers: [...headers], body, redirect, signal: signalOf(input, init) }
  return responseOf(await runBy(nodeOf(using, namespace, options), fetchThere, sent))
}

/** The caller's own: that of a request made of it hears nothing any more once the request is collected (undici, `Request`). */
const signalOf = (input: Input, init?: RequestInit): AbortSignal | undefined =>
  init?.signal ?? (typeof input === 'object' && 'signal' in input ? input.signal : undefined)

/** Runs inside, so it uses nothing that is around it here. */
async function fetchThere({ url, body, ...init }: Sent): Promise<Answered> {
  const response = await fetch(url, { ...init, ...(body !== undefined && { body }) })
  return {
    url: response.url,
    redirected: response.redirected,
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
    body: response.body ?? undefined,
  }
}

function responseOf({ body, status, statusText, headers, url, redirected }: Answered): Response {
  const stream = body === undefined ? null : ReadableStream.from(body)
  const response = new Response(stream, { status, statusText, headers })
  return Object.defineProperties(response, { url: { value: url }, redirected: { value: redirected } })
}
