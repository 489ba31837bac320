import { runInside } from './node-process.ts'
import type { Using } from './using.ts'

interface Sent {
  readonly url: string
  readonly method: string
  readonly headers: [string, string][]
  readonly body: ArrayBuffer | undefined
  readonly redirect: Request['redirect']
  readonly signal: AbortSignal
}

interface Answered {
  readonly url: string
  readonly redirected: boolean
  readonly status: number
  readonly statusText: string
  readonly headers: [string, string][]
  readonly body: AsyncIterable<Uint8Array> | undefined
}

export type FetchMethod = typeof fetch

/** As `fetch`, from inside: names resolve there, and the body streams. */
export async function fetchIn(using: Using, namespace: string, ...given: Parameters<FetchMethod>): Promise<Response> {
  const request = new Request(...given)
  const { url, method, headers, redirect, signal } = request
  const body = request.body === null ? undefined : await request.arrayBuffer()
  const sent: Sent = { url, method, headers: [...headers], body, redirect, signal }
  const answered = await runInside(using, namespace, fetchThere, sent)
  return responseOf(answered)
}

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
