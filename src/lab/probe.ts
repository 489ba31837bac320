/** What a probe saw: one of the words of a check, and what the kernel said. */
export interface Seen {
  readonly state: string
  readonly detail: string
}

interface Request {
  readonly kind: 'tcp' | 'udp'
  readonly target: string
  readonly port: number
  readonly seconds: number
}

/**
 * Runs inside as a program of its own, so it uses nothing that is around it here. An error that says nothing of the
 * network is thrown.
 */
function probe({ kind, target, port, seconds }: Request): void {
  // What routes, ICMP errors and packet filters make of a connection; EINVAL is a blackhole's (fib_props, net/ipv4).
  const unanswered = new Set([
    ...['EACCES', 'EADDRNOTAVAIL', 'ECONNRESET', 'EHOSTDOWN', 'EHOSTUNREACH', 'EINVAL', 'ENETDOWN', 'ENETUNREACH'],
    ...['ENONET', 'ENOPROTOOPT', 'EPERM', 'EPROTO', 'ETIMEDOUT'],
  ])
  const say = (state: string, detail: string) => {
    process.stdout.write(JSON.stringify({ state, detail }))
    process.exit(0)
  }
  const fail = (error: NodeJS.ErrnoException) => {
    const { code = '' } = error
    if (code === 'ECONNREFUSED') say('refused', code)
    if (!unanswered.has(code)) throw error
    say(kind === 'tcp' ? 'filtered' : 'silent', code)
  }
  setTimeout(() => say(kind === 'tcp' ? 'filtered' : 'silent', `no answer within ${seconds} s`), seconds * 1000)
  if (kind === 'tcp') {
    const { connect } = process.getBuiltinModule('node:net')
    connect({ host: target, port }, () => say('open', '')).on('error', fail)
    return
  }
  const { createSocket } = process.getBuiltinModule('node:dgram')
  const socket = createSocket(target.includes(':') ? 'udp6' : 'udp4')
  socket.on('error', fail)
  socket.on('message', (message) => say('answered', `${message.length} bytes`))
  socket.on('connect', () => socket.send(Buffer.alloc(1)))
  socket.connect(port, target)
}

export const probeScript = `(${probe.toString()})(JSON.parse(process.argv[1]))`
