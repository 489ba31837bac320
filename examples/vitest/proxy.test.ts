// A TCP proxy between two networks that know nothing of each other.
import { withTopology } from 'netns-topology/vitest'

const test = withTopology({
  bridges: { office: { subnets: ['10.1.0.0/24'] }, servers: { subnets: ['10.2.0.0/24'] } },
  namespaces: {
    client: { interfaces: { eth0: { bridge: 'office', addresses: ['10.1.0.10/24'] } } },
    proxy: { interfaces: { office: { bridge: 'office' }, servers: { bridge: 'servers' } } },
    server: { interfaces: { eth0: { bridge: 'servers' } } },
  },
})

test('is the only way to the server', async ({ topology, expect }) => {
  const { client, proxy, server } = topology.namespaces
  const { listen } = await server.load(() => import('./server.ts'))
  const { forward } = await proxy.load(() => import('./proxy.ts'))
  await listen(8000)
  const seen: (string | undefined)[] = []
  await forward(8080, { host: 'server', port: 8000 }, (from) => void seen.push(from))

  await expect(client).not.toReach(server, { tcp: 8000 })
  await expect(client).not.toHaveRoute('10.2.0.1')
  const response = await client.fetch('http://proxy:8080/')
  expect(await response.text()).toBe('hello')
  expect(seen).toEqual([expect.stringContaining('10.1.0.10')])
})

test('ends the connection where the server is cut off', async ({ topology, expect }) => {
  const { client, proxy, server } = topology.namespaces
  const { listen } = await server.load(() => import('./server.ts'))
  const { forward } = await proxy.load(() => import('./proxy.ts'))
  await listen(8000)
  await forward(8080, { host: 'server', port: 8000 }, () => {})
  await proxy.interfaces.servers.down()
  await expect(client).toReach(proxy, { tcp: 8080 })
  await expect(client.fetch('http://proxy:8080/')).rejects.toThrow('fetch failed')
})
