import { codeOf, isError, messageOf } from '../../errors/caught.ts'
import { LabError, TopologyClosedError } from '../../errors/errors.ts'
import { runInside } from './node-process.ts'
import type { Using } from './using.ts'

interface HttpRequest {
  readonly url: string
  /** How long its answer may take. Default: as long as it takes. */
  readonly seconds?: number
}

/** What came of a URL: a status, or why there was none. */
export interface HttpSeen {
  readonly status?: number
  readonly seen: string
}

/** @throws LabError, TopologyClosedError where it could not be asked for. */
export async function httpSeen(using: Using, namespace: string, request: HttpRequest): Promise<HttpSeen> {
  try {
    const status = await runInside(using, namespace, httpStatus, request)
    return status === undefined
      ? { seen: `silent (no answer within ${request.seconds} s)` }
      : { status, seen: `answered (${status})` }
  } catch (error) {
    if (error instanceof LabError || error instanceof TopologyClosedError) throw error
    const cause = isError(error) ? error.cause : undefined
    return { seen: codeOf(cause) || messageOf(cause ?? error) }
  }
}

/** Runs inside, so it uses nothing that is around it here. Gives nothing where there is no answer in time. */
async function httpStatus({ url, seconds }: HttpRequest): Promise<number | undefined> {
  const signal = seconds === undefined ? null : globalThis.AbortSignal.timeout(seconds * 1000)
  try {
    const { status, body } = await fetch(url, { redirect: 'manual', signal })
    await body?.cancel()
    return status
  } catch (error) {
    if (signal?.aborted) return undefined
    throw error
  }
}
