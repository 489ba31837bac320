import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../../../src/agent/lines.ts'
import { answerTo } from '../../../src/agent/serve.ts'
import { LabError } from '../../../src/errors/errors.ts'
import type { HostSide } from '../../../src/lab/side/side.ts'
import { arbitraryLine } from '../../support/arbitrary-request.ts'

const refuse = () => Promise.reject(new LabError('planted'))
const side: HostSide = {
  ...{ survey: refuse, open: refuse, pin: refuse, look: refuse, repair: refuse },
  ...{ close: refuse, sweep: refuse, snapshot: refuse, evict: refuse, end: refuse },
}

async function* inPieces(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  const places = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b)
  let from = 0
  for (const place of places) {
    yield bytes.subarray(from, place)
    from = place
  }
}

test('whatever is said to the agent, however it is cut, every line has its answer in words', async () => {
  const said = fc.tuple(fc.array(arbitraryLine, { maxLength: 3 }), fc.array(fc.nat(), { maxLength: 8 }))
  await fc.assert(
    fc.asyncProperty(said, async ([lines, cuts]) => {
      const bytes = Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]))
      const heard: string[] = []
      for await (const line of linesOf(inPieces(bytes, cuts), 2 ** 22)) {
        heard.push(line)
        expect(JSON.parse(JSON.stringify(await answerTo(side, line)))).toEqual({
          failure: expect.objectContaining({ code: expect.any(String), message: expect.stringMatching(/./) }),
        })
      }
      expect(heard).toEqual(lines.map((line) => line.toString('utf8')))
    }),
  )
})

test('a line that is too long is heard of as soon as it is, and nothing after it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 30 }), fc.array(fc.nat(), { maxLength: 4 }), async (length, cuts) => {
      const lines = linesOf(inPieces(Buffer.from(`${'x'.repeat(length)}\nnext\n`), cuts), 20)
      const first = lines.next()
      if (length <= 20) expect(await first).toMatchObject({ value: 'x'.repeat(length) })
      else await expect(first).rejects.toThrow('a request has more than 20 bytes')
    }),
  )
})
