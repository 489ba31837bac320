import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { framesOf } from '../../../src/remote/wire/frames.ts'

const messages = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 })

test('messages arrive whole and in order, however the stream is cut', () => {
  fc.assert(
    fc.property(messages, fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 1 }), (sent, sizes) => {
      const wire: Buffer[] = []
      const output = new PassThrough()
      output.on('data', (chunk: Buffer) => wire.push(chunk))
      const input = new PassThrough()
      const received: number[][] = []
      framesOf(input, input).receive((message) => received.push([...message]))
      const frames = framesOf(input, output)
      for (const message of sent) frames.send(message)
      const bytes = Buffer.concat(wire)
      for (let at = 0, cut = 0; at < bytes.length; cut += 1) {
        const size = sizes[cut % sizes.length] ?? 1
        input.emit('data', bytes.subarray(at, at + size))
        at += size
      }
      expect(received).toEqual(sent.map((message) => [...message]))
    }),
  )
})
