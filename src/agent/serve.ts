import { UsageError } from '../errors/errors.ts'
import { failureOf } from '../lab/side/failure.ts'
import type { Reply } from '../lab/side/protocol.ts'
import { type AgentRequest, requestSchema } from '../lab/side/request.ts'
import type { HostSide } from '../lab/side/side.ts'
import { networkOf } from '../resolve/index.ts'

/** Answers a line, whatever it is. */
export async function answerTo(side: HostSide, line: string): Promise<Reply> {
  try {
    return { answer: await answer(side, requestIn(line)) }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

/** @throws UsageError where the line is no request. */
function requestIn(line: string): AgentRequest {
  const { data, error } = requestSchema.safeParse(parse(line))
  if (data) return data
  const [issue] = error.issues
  throw new UsageError(`this is no request: ${[...(issue?.path ?? []), issue?.message].join(': ')}`)
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new UsageError('this is no request: it is not JSON')
  }
}

/** What a topology means is found out once more here, from nothing but itself. */
function answer(side: HostSide, request: AgentRequest): Promise<unknown> {
  switch (request.do) {
    case 'survey':
      return side.survey({ ...request, network: networkOf(request.topology) })
    case 'open':
      return side.open({ ...request, network: networkOf(request.topology) })
    case 'pin':
      return side.pin()
    case 'look':
      return side.look({ ...request, holder: 0 })
    case 'repair':
      return side.repair({ ...request, holder: 0 })
    case 'evict':
      return side.evict(request)
    case 'close':
      return side.close(request)
    case 'sweep':
      return side.sweep()
    case 'snapshot':
      return side.snapshot(request)
  }
}
