// A counter behind UDP: a request has a number, is sent again until it is answered, and counts once however often it comes.
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'

const again = 50 // ms until a request is sent again

export async function serve(port: number): Promise<void> {
  const seen = new Set<number>()
  const socket = createSocket('udp4')
  socket.on('message', (message, { address, port: from }) => {
    seen.add(message.readUInt32BE())
    const answer = Buffer.alloc(8)
    answer.writeUInt32BE(message.readUInt32BE())
    answer.writeUInt32BE(seen.size, 4)
    socket.send(answer, from, address)
  })
  socket.bind(port)
  await once(socket, 'listening')
}

export interface Outcome {
  readonly count: number
  readonly sent: number
}

/** Counts `times` times, one after the other. */
export async function count(host: string, port: number, times: number): Promise<Outcome> {
  const socket = createSocket('udp4')
  let outcome: Outcome = { count: 0, sent: 0 }
  for (let number = 1; number <= times; number += 1) {
    const { count: counted, sent } = await request(socket, number, { host, port })
    outcome = { count: counted, sent: outcome.sent + sent }
  }
  socket.close()
  return outcome
}

async function request(socket: Socket, number: number, to: { host: string; port: number }): Promise<Outcome> {
  const message = Buffer.alloc(4)
  message.writeUInt32BE(number)
  let sent = 0
  const send = () => {
    sent += 1
    socket.send(message, to.port, to.host)
  }
  const timer = setInterval(send, again)
  send()
  try {
    while (true) {
      const event: unknown[] = await once(socket, 'message')
      const [answer] = event
      if (answer instanceof Buffer && answer.readUInt32BE() === number) return { count: answer.readUInt32BE(4), sent }
    }
  } finally {
    clearInterval(timer)
  }
}
