import { UsageError } from '../errors/errors.ts'

/**
 * The lines of a stream.
 *
 * @throws UsageError for one of more than `limit` bytes: what would come after it cannot be told from it.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>, limit: number): AsyncGenerator<string> {
  let parts: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    let rest = chunk
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      if (length + end > limit) throw tooLong(limit)
      yield Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8')
      rest = rest.subarray(end + 1)
      parts = []
      length = 0
    }
    parts.push(rest)
    length += rest.length
    if (length > limit) throw tooLong(limit)
  }
}

const tooLong = (limit: number) => new UsageError(`a request has more than ${limit} bytes`)
