import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** Passes on what comes to a port, and tells of each connection who made it. */
export async function forward(
  port: number,
  to: { readonly host: string; readonly port: number },
  onConnection: (from: string | undefined) => void,
): Promise<void> {
  const server = createServer((inner) => {
    onConnection(inner.remoteAddress)
    const outer = connect(to)
    for (const socket of [inner, outer]) {
      socket.on('error', () => {
        inner.destroy()
        outer.destroy()
      })
    }
    inner.pipe(outer).pipe(inner)
  })
  server.listen(port)
  await once(server, 'listening')
}
