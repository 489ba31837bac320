import { expect, test } from 'vitest'
import { abortableRequests } from '../../../src/agent/requests.ts'
import { abortLine } from '../../../src/lab/side/protocol.ts'

/** Lines that come when they are pushed. */
function input() {
  const lines: string[] = []
  let wake = Promise.withResolvers<void>()
  let isOver = false
  async function* read(): AsyncGenerator<string> {
    for (;;) {
      const line = lines.shift()
      if (line !== undefined) yield line
      else if (isOver) return
      else await wake.promise
    }
  }
  const notify = () => {
    wake.resolve()
    wake = Promise.withResolvers<void>()
  }
  return {
    read: read(),
    push: (line: string) => {
      lines.push(line)
      notify()
    },
    end: () => {
      isOver = true
      notify()
    },
  }
}

/** Work that says what it is at, and hangs until it is aborted. */
function hanging() {
  const requests = abortableRequests()
  const done: string[] = []
  const begun = new Map<string, PromiseWithResolvers<void>>()
  const startOf = (line: string) => {
    const known = begun.get(line) ?? Promise.withResolvers<void>()
    begun.set(line, known)
    return known
  }
  const work = async (line: string) => {
    const signal = requests.signalNow()
    startOf(line).resolve()
    if (line !== 'quick' && !signal?.aborted) await new Promise((resolve) => signal?.addEventListener('abort', resolve))
    done.push(`${line} ${signal?.aborted ? 'aborted' : 'done'}`)
  }
  return { requests, done, work, untilBegun: (line: string) => startOf(line).promise }
}

test('a line aborts what is being done and what waits, and nothing after it', async () => {
  const { requests, done, work, untilBegun } = hanging()
  const { read, push, end } = input()
  const over = requests.each(read, work)
  push('one')
  await untilBegun('one')
  push('two')
  push(abortLine)
  await untilBegun('two')
  push('quick')
  await untilBegun('quick')
  end()
  await over
  expect(done).toEqual(['one aborted', 'two aborted', 'quick done'])
})

test('the end of the input aborts what is being done', async () => {
  const { requests, done, work, untilBegun } = hanging()
  const { read, push, end } = input()
  const over = requests.each(read, work)
  push('one')
  await untilBegun('one')
  end()
  await over
  expect(done).toEqual(['one aborted'])
})
