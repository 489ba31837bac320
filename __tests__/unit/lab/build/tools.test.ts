import { expect, test } from 'vitest'
import { CapabilityError } from '../../../../src/errors/errors.ts'
import { requireTools } from '../../../../src/lab/build/tools.ts'
import { realMachine } from '../../../../src/machine/real.ts'
import { planTopology } from '../../../../src/plan/topology.ts'
import type { Topology } from '../../../../src/spec/index.ts'

const lacking = (topology: Topology, ...missing: string[]) => {
  const find = (program: string) => (missing.includes(program) ? undefined : `/bin/${program}`)
  requireTools({ ...realMachine({ stateDirectory: '/nowhere' }), find }, planTopology(topology))
}
const offload = {
  namespaces: { a: { interfaces: { x: { peer: 'b:x', offload: false } } }, b: { interfaces: { x: {} } } },
}

test('what every lab needs is required, with the packages to install', () => {
  expect(() => lacking({}, 'ip', 'setsid', 'sleep', 'ethtool')).toThrow(
    new CapabilityError('sleep, ip are needed and were not found', {
      hint: [
        'install the package coreutils (Debian, Ubuntu: apt-get install coreutils)',
        'install the package iproute2 (Debian, Ubuntu: apt-get install iproute2)',
      ].join('; '),
    }),
  )
  expect(() => lacking({}, 'unshare')).toThrow(
    expect.objectContaining({ hint: 'install the package util-linux (Debian, Ubuntu: apt-get install util-linux)' }),
  )
})

test.each([
  ['ethtool', offload],
  ['bridge', { bridges: { lan: { stp: true } } }],
  ['setsid', { namespaces: { a: { setup: ['true'] } } }],
] as const)('%s is required where a plan has a step that needs it', (program, topology) => {
  expect(() => lacking(topology, program)).toThrow(`${program} is needed and was not found`)
  expect(() => lacking({ namespaces: { a: {} } }, program)).not.toThrow()
})
