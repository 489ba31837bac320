// A protocol over UDP that must count right although packets are lost, in both directions.
import { withTopology } from 'netns-topology/vitest'

const test = withTopology({
  bridges: { lan: { subnets: ['10.1.1.0/24'] } },
  namespaces: {
    client: { interfaces: { eth0: { bridge: 'lan' } } },
    server: { interfaces: { eth0: { bridge: 'lan' } } },
  },
})

/** Drops every third datagram that arrives. */
const drops = `
table inet loss {
  chain arrives {
    type filter hook prerouting priority raw;
    meta l4proto udp numgen inc mod 3 1 drop
  }
}`

test('counts each request once', async ({ topology, expect }) => {
  const { client, server } = topology.namespaces
  const { serve } = await server.load(() => import('./counter.ts'))
  const { count } = await client.load(() => import('./counter.ts'))
  await serve(9000)
  expect(await count('server', 9000, 5)).toMatchObject({ count: 5 })

  for (const namespace of [client, server]) await namespace.exec('nft', ['-f', '-'], { input: drops, root: true })
  const { count: counted, sent } = await count('server', 9000, 30)
  expect(counted).toBe(30)
  expect(sent).toBeGreaterThan(30)
})
