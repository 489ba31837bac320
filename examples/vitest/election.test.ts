// A cluster of three that elects a leader, across a partition and its end.
import { withTopology } from 'netns-topology/vitest'

const test = withTopology({
  bridges: { lan: { subnets: ['10.1.1.0/24'] } },
  namespaces: {
    a: { interfaces: { eth0: { bridge: 'lan' } } },
    b: { interfaces: { eth0: { bridge: 'lan' } } },
    c: { interfaces: { eth0: { bridge: 'lan' } } },
  },
})

test('has one leader, or none where there is no majority', { timeout: 20_000 }, async ({ topology, expect }) => {
  const { a, b, c } = topology.namespaces
  const names = ['a', 'b', 'c']
  const [ofA, ofB, ofC] = await Promise.all([a, b, c].map((one) => one.load(() => import('./member.ts'))))
  await Promise.all([ofA?.join('a', names), ofB?.join('b', names), ofC?.join('c', names)])
  await Promise.all([ofA?.untilLed('a'), ofB?.untilLed('a'), ofC?.untilLed('a')])

  await topology.partition([a], [b, c])
  await Promise.all([ofA?.untilLed(undefined), ofB?.untilLed('b'), ofC?.untilLed('b')])

  await topology.heal()
  await Promise.all([ofA?.untilLed('a'), ofB?.untilLed('a'), ofC?.untilLed('a')])
  expect(await ofC?.leaderNow()).toBe('a')
})
