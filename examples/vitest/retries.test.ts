// An HTTP client with retries, while the wire is cut and mended.
import { withTopology } from 'netns-topology/vitest'

const test = withTopology({
  bridges: { lan: { subnets: ['10.1.1.0/24'] } },
  namespaces: {
    client: { interfaces: { eth0: { bridge: 'lan' } } },
    server: { interfaces: { eth0: { bridge: 'lan' } } },
  },
})

test('gets through once the wire is mended', async ({ topology, expect }) => {
  const { client, server } = topology.namespaces
  const { listen } = await server.load(() => import('./server.ts'))
  const { getWithRetries } = await client.load(() => import('./retries.ts'))
  await listen(8080)

  await server.interfaces.eth0.down()
  const answer = getWithRetries('http://server:8080/', 20)
  await expect(client).not.toReach(server, { tcp: 8080, within: 500 })
  await server.interfaces.eth0.up()

  const { text, tries } = await answer
  expect(text).toBe('hello')
  expect(tries).toBeGreaterThan(1)
})

test('gives up while it stays cut', async ({ topology, expect }) => {
  const { client, server } = topology.namespaces
  const { getWithRetries } = await client.load(() => import('./retries.ts'))
  await server.interfaces.eth0.down()
  await expect(getWithRetries('http://server:8080/', 2)).rejects.toThrow()
})
