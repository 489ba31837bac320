import type { Socket } from 'node:net'

/** What a probe saw: one of the words of a check, and what the kernel said. */
export interface Seen {
  readonly state: string
  readonly detail: string
}

export interface ProbeRequest {
  readonly kind: 'tcp' | 'udp'
  readonly target: string
  readonly port: number
  readonly seconds: number
}

/**
 * Runs inside, in a Node.js of its own or another's, so it uses nothing that is around it here. Rejects with an error that
 * says nothing of the network.
 */
export async function probe({ kind, target, port, seconds }: ProbeRequest): Promise<Seen> {
  // What routes, ICMP errors and packet filters make of a connection; EINVAL is a blackhole's (fib_props, net/ipv4).
  const unanswered = new Set([
    ...['EACCES', 'EADDRNOTAVAIL', 'ECONNRESET', 'EHOSTDOWN', 'EHOSTUNREACH', 'EINVAL', 'ENETDOWN', 'ENETUNREACH'],
    ...['ENONET', 'ENOPROTOOPT', 'EPERM', 'EPROTO', 'ETIMEDOUT'],
  ])
  const { promise, resolve, reject } = Promise.withResolvers<Seen>()
  const silence = kind === 'tcp' ? 'filtered' : 'silent'
  const say = (state: string, detail: string) => resolve({ state, detail })
  const fail = (error: NodeJS.ErrnoException) => {
    const { code = '' } = error
    if (code === 'ECONNREFUSED') say('refused', code)
    else if (unanswered.has(code)) say(silence, code)
    else reject(error)
  }
  // Reads what is said, because a connection that is dropped with something unread is reset, which ends careless servers.
  const leave = (socket: Socket) => {
    if (socket.connecting) socket.destroy()
    else socket.resume().end()
    setTimeout(() => socket.destroy(), 1000).unref()
  }
  // Timers come first: where the machine was busy, an answer may be there that has not been read.
  const giveUp = () => setImmediate(() => say(silence, `no answer within ${seconds} s`))
  const timer = setTimeout(giveUp, seconds * 1000)
  const start = () => {
    if (kind === 'tcp') {
      const { connect } = process.getBuiltinModule('node:net')
      const socket = connect({ host: target, port }, () => say('open', '')).on('error', fail)
      return () => leave(socket)
    }
    const { createSocket } = process.getBuiltinModule('node:dgram')
    const socket = createSocket(target.includes(':') ? 'udp6' : 'udp4')
    socket.on('error', fail)
    socket.on('message', (message) => say('answered', `${message.length} bytes`))
    socket.on('connect', () => socket.send(Buffer.alloc(1)))
    socket.connect(port, target)
    return () => socket.close()
  }
  const end = start()
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    end()
  }
}

export const probeScript = `(${probe.toString()})(JSON.parse(process.argv[1])).then((seen) => {
  process.stdout.write(JSON.stringify(seen), () => process.exit())
})`
