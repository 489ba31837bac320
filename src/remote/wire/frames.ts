import type { Duplex, Readable, Writable } from 'node:stream'

const header = 4 // bytes, little-endian: the length of what follows

/** Where whole messages go and come from. */
export interface Frames {
  send(message: Uint8Array): void
  /** Sets who gets the messages of the other side. */
  receive(listener: (message: Uint8Array) => void): void
}

/** Messages over a stream of bytes. */
export function framesOf(input: Readable | Duplex, output: Writable | Duplex): Frames {
  // Who writes to a process that has ended is answered by its end.
  output.on('error', () => {})
  return {
    send: (message) => {
      const length = Buffer.alloc(header)
      length.writeUInt32LE(message.length)
      output.cork()
      output.write(length)
      output.write(message)
      output.uncork()
    },
    receive: (listener) => void input.on('data', splitter(listener)),
  }
}

/** Joins what came only when a message is whole, so that a large one costs no more than its length. */
function splitter(listener: (message: Uint8Array) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = []
  let held = 0
  let wanted: number | undefined
  return (chunk) => {
    chunks.push(chunk)
    held += chunk.length
    while (held >= (wanted ?? header)) {
      const all = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)
      const taken = wanted ?? header
      chunks = [all.subarray(taken)]
      held -= taken
      if (wanted === undefined) wanted = all.readUInt32LE()
      else {
        wanted = undefined
        listener(all.subarray(0, taken))
      }
    }
  }
}
