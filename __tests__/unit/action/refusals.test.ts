import { describe, expect, test } from 'vitest'
import { hostNetworkRefusal, refusalOf } from '../../../src/action/preflight/refusals.ts'
import type { Surroundings } from '../../../src/action/runner/surroundings.ts'
import { errorText } from '../../../src/errors/report.ts'
import { networkOf, parseTopology } from '../../../src/resolve/index.ts'

const plain: Surroundings = {
  platform: 'linux',
  isAct: false,
  isHosted: false,
  isSlim: false,
  isRoot: true,
  isContainer: false,
  isCapable: true,
  isOnHostNetwork: false,
  owner: 1,
  temporary: '/tmp',
  step: undefined,
}

const said = (around: Partial<Surroundings>): string | undefined => {
  const refusal = refusalOf({ ...plain, ...around })
  return refusal && errorText(refusal)
}

test.each<[string, Partial<Surroundings>, string]>([
  [
    'Windows',
    { platform: 'win32' },
    "namespaces are Linux's, and this runner is Windows\n  hint: runs-on: ubuntu-latest",
  ],
  ['macOS', { platform: 'darwin' }, 'this runner is macOS'],
  ['ubuntu-slim', { isHosted: true, isSlim: true }, 'ubuntu-slim is a container'],
  [
    'a container without the capabilities',
    { isContainer: true, isCapable: false },
    'options: --cap-add NET_ADMIN --cap-add SYS_ADMIN --security-opt apparmor=unconfined',
  ],
  [
    'the same under act',
    { isContainer: true, isCapable: false, isAct: true },
    'act --container-options "--cap-add NET_ADMIN --cap-add SYS_ADMIN --security-opt apparmor=unconfined"',
  ],
])('%s is refused', (_, around, text) => {
  expect(said(around)).toContain(text)
})

test.each<[string, Partial<Surroundings>]>([
  ['a machine', {}],
  ['a machine of a user', { isRoot: false, isCapable: false }],
  ['a container with the capabilities', { isContainer: true }],
])('%s is not', (_, around) => {
  expect(said(around)).toBeUndefined()
})

describe("act's container on the network of the machine", () => {
  const shared = { ...plain, isAct: true, isContainer: true, isOnHostNetwork: true }
  const refused = (text: string, around: Surroundings = shared) =>
    hostNetworkRefusal(around, networkOf(parseTopology(text))) !== undefined
  const inside = 'namespaces: { a: {} }'
  const way =
    'bridges: { lan: { subnets: [10.1.1.0/24], nat: true } }\nnamespaces: { a: { interfaces: { eth0: { bridge: lan } } } }'
  const member = `${way.replace(', nat: true', '')}\nhost: { interfaces: { lan0: { bridge: lan } } }`

  test('is not for a topology that would change it', () => {
    expect([way, member].map((text) => refused(text))).toEqual([true, true])
    expect(errorText(hostNetworkRefusal(shared, networkOf(parseTopology(way))) ?? expect.fail())).toContain(
      'act --network bridge gives it one of its own; allow-host-network: true lets the topology change yours',
    )
  })

  test('is for one that would not, and for all where it is not shared', () => {
    expect(refused(inside)).toBe(false)
    expect(refused(way, { ...shared, isOnHostNetwork: false })).toBe(false)
    expect(refused(way, { ...shared, isContainer: false })).toBe(false)
  })
})
