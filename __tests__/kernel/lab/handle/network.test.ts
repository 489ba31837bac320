import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReachResult, Topology } from '../../../../src/index.ts'
import { type Host, playHost } from '../../../support/host.ts'
import { inLab, pair } from '../../../support/in-lab.ts'
import { patience } from '../../../support/patience.ts'

let host: Host
beforeAll(async () => {
  host = await playHost({ outside: false })
})
afterAll(() => host[Symbol.asyncDispose]())

/** Two segments of both families with a router between them, and a wire beside it. */
const routed: Topology = {
  bridges: { left: { subnets: ['10.1.0.0/24', 'fd00:1::/64'] }, right: { subnets: ['10.2.0.0/24', 'fd00:2::/64'] } },
  namespaces: {
    router: {
      forwarding: true,
      interfaces: {
        left: { bridge: 'left', addresses: ['10.1.0.1/24', 'fd00:1::1/64'] },
        right: { bridge: 'right', addresses: ['10.2.0.1/24', 'fd00:2::1/64'] },
      },
    },
    a: {
      interfaces: { eth0: { bridge: 'left' }, wire: { peer: 'c:wire', addresses: ['10.3.0.1/30'] } },
      routes: [{ to: 'default', via: 'router:left' }],
    },
    b: { interfaces: { eth0: { bridge: 'right' } }, routes: [{ to: 'default', via: 'router:right' }] },
    c: { interfaces: { wire: { addresses: ['10.3.0.2/30'] } } },
  },
}

const reaches = `
  const reaches = async (from, to, options = {}) => (await from.reach(to, { within: 300, ...options })).reached
  const all = async () => {
    const pairs = [[a, b, { family: 4 }], [a, b, { family: 6 }], [b, a], [a, c], [c, a], [a, router], [b, router]]
    return (await Promise.all(pairs.map((pair) => reaches(...pair)))).map(Number).join('')
  }`

describe('a partition', () => {
  it('parts groups by whatever way, is silent, ends what is established, and heals', async () => {
    const script = `${reaches}
      await b.run(async () => {
        const { createServer } = await import('node:net')
        globalThis.heard = ''
        const server = createServer((socket) => socket.on('data', (chunk) => { globalThis.heard += chunk })).listen(8000)
        await new Promise((resolve) => server.once('listening', resolve))
      })
      await a.run(async () => {
        const { connect } = await import('node:net')
        globalThis.socket = connect(8000, 'b')
        await new Promise((resolve) => globalThis.socket.once('connect', resolve))
      })
      const write = (text) => a.run((text) => void globalThis.socket.write(text), text)
      const heard = () => b.run(() => globalThis.heard)
      const seen = [await all()]
      await lab.partition([a], [b, c])
      seen.push(await all())
      await write('x')
      seen.push(await a.reach(b, { tcp: 8000, within: 200, family: 4 }), await heard())
      await lab.partition([a, b], [c])
      seen.push(await all())
      await lab.heal()
      await lab.heal()
      seen.push(await all())
      return seen`
    expect(await inLab(host, routed, script)).toEqual([
      '1111111',
      '0000011',
      expect.objectContaining({
        reached: false,
        attempts: [expect.objectContaining({ seen: expect.stringMatching(/^filtered \(no answer within/) })],
      }),
      '',
      '1110011',
      '1111111',
    ])
  })

  it('refuses who is in two groups', async () => {
    expect(await inLab(host, routed, 'return await failure(() => lab.partition([a], [b, a]))')).toMatchObject({
      type: 'UsageError',
      message: 'a is in two groups of a partition',
    })
  })
})

describe('reaching', () => {
  const server = (port: number) => `
    const { createServer } = await import('node:net')
    const server = createServer().listen(${port}, '0.0.0.0')
    await new Promise((resolve) => server.once('listening', resolve))`

  it('tries again until somebody answers, and on every address', async () => {
    const script = `
      const seen = a.reach(b, { tcp: 8000, within: ${patience} })
      // Twice in the first round.
      const hasRefused = 'awk "/^Tcp: [0-9]/ { exit \\\\$15 < 3 }" /proc/net/snmp'
      await b.exec('sh', ['-c', 'until ' + hasRefused + '; do sleep 0.01; done'])
      await b.run(async () => { ${server(8000)} })
      return await seen`
    const seen = await inLab<ReachResult>(host, pair, script)
    expect(seen).toMatchObject({ reached: true, asked: 'tcp 8000' })
    expect(seen.rounds).toBeGreaterThan(1)
    expect(seen.attempts).toEqual([
      { target: '10.1.1.3', seen: 'open', reached: true },
      { target: 'fd00:1::3', seen: 'refused (ECONNREFUSED)', reached: false },
    ])
  })

  it('that is not patient ends with the first refusal, or when there is no way', async () => {
    const script = `
      const asked = [a.reach(b, { tcp: 80, within: 30000, patient: false }), a.reach('192.0.2.1', { tcp: 80, within: 30000, patient: false }), a.reach('192.0.2.1', { within: 30000, patient: false }), a.reach(b, { udp: 80, within: 30000, patient: false })]
      return await Promise.all(asked)`
    const topology = { ...pair, bridges: { lan: { subnets: ['10.1.1.0/24'] } } }
    expect(await inLab(host, topology, script)).toMatchObject([
      { reached: false, rounds: 1, attempts: [{ seen: 'refused (ECONNREFUSED)' }] },
      { reached: false, rounds: 1, attempts: [{ seen: 'filtered (ENETUNREACH)' }] },
      { reached: false, rounds: 1, attempts: [{ seen: 'unreachable (Network is unreachable)' }] },
      { reached: false, rounds: 1, attempts: [{ seen: 'refused (ECONNREFUSED)' }] },
    ])
  })

  it('is not of a misspelt name, which nobody reaches', async () => {
    const script =
      "return [await failure(() => a.reach('rooter')), await failure(() => a.reach('rooter', { http: 80 })), (await a.reach('example.invalid')).reached]"
    const misspelt = { type: 'UsageError', message: 'a knows nobody called rooter', hint: 'did you mean `router`?' }
    expect(await inLab(host, routed, script)).toMatchObject([misspelt, misspelt, false])
  })

  it('asks by HTTP, and says what came back', async () => {
    const script = `
      await b.run(async () => {
        const { createServer } = await import('node:http')
        const server = createServer(({ url }, response) => url === '/deaf' || response.writeHead(404).end()).listen(8080)
        await new Promise((resolve) => server.once('listening', resolve))
      })
      return [await a.reach(b, { http: 8080 }), await a.reach(b, { http: 'http://b:8080/path' }), await a.reach(b, { http: 81, patient: false }), await a.reach(b, { http: 'http://b:8080/deaf', within: 200 }), await failure(() => a.reach(b, { tcp: 1, udp: 1 })), await failure(() => a.reach(b, { tpc: 9 }))]`
    expect(await inLab(host, pair, script)).toMatchObject([
      { reached: true, asked: 'http', attempts: [{ target: 'http://b:8080/', seen: 'answered (404)' }] },
      { reached: true, attempts: [{ target: 'http://b:8080/path' }] },
      { reached: false, attempts: [{ seen: 'ECONNREFUSED' }] },
      {
        reached: false,
        attempts: [{ target: 'http://b:8080/deaf', seen: expect.stringMatching(/^silent \(no answer/) }],
      },
      { type: 'UsageError', message: 'one thing can be tried at a time: `tcp`, `udp`, `icmp` or `http`' },
      { type: 'UsageError', message: 'reach has no option `tpc`', hint: 'did you mean `tcp`?' },
    ])
  })
})

it('a fetch that is aborted rejects, also where nobody has the request any more', async () => {
  const script = `
    await b.run(async () => {
      const { createServer } = await import('node:http')
      const server = createServer(() => {}).listen(8080)
      await new Promise((resolve) => server.once('listening', resolve))
    })
    const [v8, vm] = [await import('node:v8'), await import('node:vm')]
    v8.setFlagsFromString('--expose-gc')
    const collect = vm.runInNewContext('gc')
    const controller = new AbortController()
    const asked = failure(() => a.fetch('http://b:8080/', { signal: controller.signal }))
    for (let times = 0; times < 10; times++) {
      await new Promise((resolve) => setTimeout(resolve, 20)) // by time: it is under way
      collect()
    }
    controller.abort(new Error('enough'))
    return await asked`
  expect(await inLab(host, pair, script)).toMatchObject({ message: 'enough' })
})

describe('names and routes', () => {
  it('are those of inside', async () => {
    const script = `
      return [await a.resolve('b'), await a.resolve('no.such.name.invalid'), await a.routeTo('10.2.0.2'), await c.routeTo('192.0.2.1'), await a.routes()]`
    expect(await inLab(host, routed, script)).toEqual([
      { addresses: expect.arrayContaining(['10.2.0.2', 'fd00:2::2']) },
      { addresses: [], reason: expect.stringMatching(/^E[A-Z_]+$/) },
      { to: '10.2.0.2', via: '10.1.0.1', dev: 'eth0', from: '10.1.0.2' },
      'Network is unreachable',
      expect.arrayContaining([{ to: 'default', via: 'fd00:1::1', dev: 'eth0', metric: 1024 }]),
    ])
  })

  it('are drawn as a flowchart', async () => {
    expect(await inLab(host, routed, 'return lab.graph()')).toBe(`flowchart LR
  b_left(["left 10.1.0.0/24 fd00:1::/64"])
  b_right(["right 10.2.0.0/24 fd00:2::/64"])
  n_router[["router"]]
  n_a["a"]
  n_b["b"]
  n_c["c"]
  n_router ---|"left 10.1.0.1/24 fd00:1::1/64"| b_left
  n_router ---|"right 10.2.0.1/24 fd00:2::1/64"| b_right
  n_a ---|"eth0 10.1.0.2/24 fd00:1::2/64"| b_left
  n_a ---|"wire 10.3.0.1/30 – wire 10.3.0.2/30"| n_c
  n_b ---|"eth0 10.2.0.2/24 fd00:2::2/64"| b_right
`)
  })
})
