import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { topologyJsonSchema } from '../../../src/spec/json-schema.ts'
import { problemsOf } from '../../support/topology-problems.ts'

const fixtures = new URL('../../fixtures/topologies/', import.meta.url)
const shipped = new URL('../../../schema/topology.schema.json', import.meta.url)
const validate = new Ajv({ strict: true, allErrors: true }).compile(topologyJsonSchema())

/** Fixtures that only later versions can read. */
const later = ['impaired-wan.yml', 'two-homes.yml']
const texts = readdirSync(fixtures).map((file): [string, string] => [
  file,
  readFileSync(new URL(file, fixtures), 'utf8'),
])

test('the shipped schema is the one that the source makes', () => {
  expect(JSON.parse(readFileSync(shipped, 'utf8'))).toEqual(topologyJsonSchema())
})

const isLater = ([file]: [string, string]): boolean => later.includes(file)

test.each(texts.filter((fixture) => !isLater(fixture)))('%s validates and is read', (_, text) => {
  expect(validate(parse(text))).toBe(true)
  expect(problemsOf(text)).toEqual([])
})

test.each(texts.filter(isLater))('%s is told what comes later, and nothing else', (_, text) => {
  expect(validate(parse(text))).toBe(false)
  const messages = problemsOf(text).map(({ message }) => message)
  expect(messages.length).toBeGreaterThan(0)
  expect(messages.filter((message) => !message.endsWith('comes with a later version'))).toEqual([])
})

const namespace = (fields: object) => ({ namespaces: { a: fields } })
const eth0 = (fields: object) => namespace({ interfaces: { eth0: fields } })
const host = (fields: object) => ({ host: fields })
const hostRoute = (fields: object) => host({ routes: [{ to: '10.9.0.0/16', ...fields }] })
const route = (fields: object) => namespace({ routes: [{ to: 'default', via: 'b', ...fields }] })

test.each([
  {},
  { version: 1, name: 'office', bridges: {}, namespaces: {}, checks: [] },
  { bridges: { lan: { subnets: ['10.1.1.0/24', 'fd00:1::/64'], addresses: ['10.1.1.1/24'], mtu: 1500, stp: true } } },
  eth0({ peer: 'b:x', addresses: [], mac: '02:00:00:00:00:10', mtu: 68, offload: false }),
  namespace({ interfaces: { 'eth0.1': {}, constructor: {}, é: {} }, loopback: ['10.0.0.1/32'], forwarding: true }),
  route({
    via: ['10.1.1.7', 'b:eth0'],
    metric: 0,
    table: 100,
    mtu: 1299,
    from: '10.1.1.10',
    dev: 'eth0',
    'on-link': true,
  }),
  namespace({
    sysctls: { 'net.ipv4.a': 0, 'net/ipv6/b': '1 2', 'net.x': true },
    setup: ['true', { run: 'true' }, { run: 'true', user: 'root' }],
    nameservers: ['::1'],
    private: ['/run', { path: '/opt' }, { path: '/etc/frr', from: './frr' }],
    processes: 'own',
  }),
  namespace({ nameservers: { addresses: ['::1'], search: ['a.b'], options: ['ndots:2', 'edns0'] } }),
  namespace({
    'routing-policy': [{ from: '10.1.1.10', to: '10.0.0.0/8', table: 100, priority: 1 }],
    hosts: { 'a.b': '::1', c: ['::1', '10.1.1.1'] },
  }),
  namespace({
    'routing-policy': [
      { mark: 1, iif: 'eth0', 'type-of-service': 16, table: 1 },
      { mark: '0x1/0xf', table: 1 },
    ],
  }),
  namespace({ forwarding: 'ipv4', ipv6: false, routes: [{ to: '10.0.0.0/8', type: 'local' }] }),
  namespace({ forwarding: ['eth0'] }),
  { bridges: { lan: { ipv6: false } }, namespaces: { a_b: {} } },
  { bridges: { lan: { nat: true } }, host: {} },
  host({ interfaces: { lan0: { bridge: 'lan', addresses: ['10.1.1.254/24'] }, lab0: { peer: 'a:eth1' } }, routes: [] }),
  hostRoute({ via: ['b', '10.1.1.1'], metric: 5, dev: 'lan0', 'on-link': true, from: '10.1.1.9', mtu: 1400, table: 9 }),
  { checks: [{ from: 'a', to: 'b:eth0', tcp: 80, expect: 'refused' }] },
])('%j validates', (value) => {
  expect(validate(value)).toBe(true)
})

test.each([
  ...[[], 'x', null, { version: 2 }, { name: '1' }, { name: 'host' }, { nam: 'x' }, { host: [] }, { bridges: [] }],
  ...[
    { bridges: { a_b: {} } },
    { bridges: { lan: { nat: 'yes' } } },
    { bridges: { lan: { mtu: 67 } } },
    { bridges: { lan: null } },
  ],
  ...[
    { bridges: { lan: { subnets: ['10.1.1.0'] } } },
    { bridges: { lan: { stp: 'yes' } } },
    { namespaces: { host: {} } },
  ],
  ...[
    host({ forwarding: true }),
    host({ interfaces: { lo: {} } }),
    host({ interfaces: { lan0: { impair: {} } } }),
    hostRoute({ type: 'unicast' }),
  ],
  ...[
    hostRoute({ to: 'default' }),
    hostRoute({ to: '0.0.0.0/0' }),
    hostRoute({ to: '::/0' }),
    namespace({ nat: {} }),
    namespace({ forwarding: 1 }),
    namespace({ forwarding: [] }),
    namespace({ forwarding: 'ipv5' }),
    namespace({ ipv6: 'no' }),
    namespace({ hosts: { a: [] } }),
    namespace({ 'routing-policy': [{ 'type-of-service': 5, table: 1 }] }),
    namespace({ 'routing-policy': [{ mark: '0x1', table: 1 }] }),
    namespace({ interfaces: { lo: {} } }),
    eth0({ impair: {} }),
  ],
  ...[
    namespace({ interfaces: { '12': {} } }),
    namespace({ interfaces: { 'a/b': {} } }),
    eth0({ mac: '02' }),
    eth0({ mtu: 1.5 }),
  ],
  ...[
    route({ x: 1 }),
    route({ type: 'nat' }),
    route({ via: [] }),
    route({ table: 0 }),
    namespace({ routes: [{ via: 'b' }] }),
  ],
  ...[namespace({ 'routing-policy': [{ from: '10.0.0.1' }] }), namespace({ 'routing-policy': [{ table: 1, x: 1 }] })],
  ...[
    namespace({ hosts: { 'a b': '::1' } }),
    namespace({ sysctls: { 'kernel.x': 1 } }),
    namespace({ sysctls: { 'net.x': [] } }),
  ],
  ...[
    namespace({ private: ['run'] }),
    namespace({ private: [{ from: '/etc' }] }),
    namespace({ processes: 'shared' }),
    namespace({ setup: [''] }),
    namespace({ setup: [{ user: 'root' }] }),
    namespace({ setup: [{ run: 'true', user: 'nobody' }] }),
    { checks: [{ from: 'a', to: 'b', size: 1 }] },
    { checks: [{ from: 'a', to: 'b', tcp: 0 }] },
  ],
  ...[{ checks: [{ from: 'a', icmp: 'reachable' }] }, { checks: [{ from: 'a', to: 'b', icmp: true }] }],
])('%j does not validate', (value) => {
  expect(validate(value)).toBe(false)
})

test('an editor has a description and an example or kind for every field', () => {
  const bare: string[] = []
  const look = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return
    const { properties, additionalProperties, items } = schema as Record<string, Record<string, object>>
    for (const [name, field] of Object.entries(properties ?? {})) {
      if (!('description' in field)) bare.push(`${path}.${name}`)
      look(field, `${path}.${name}`)
    }
    look(additionalProperties, `${path}.*`)
    look(items, `${path}[]`)
  }
  look(topologyJsonSchema(), '')
  expect(bare).toEqual([])
})
