import { expect, test } from 'vitest'
import { sysctlPath } from '../../../src/spec/index.ts'
import { sysctlKey } from '../../../src/spec/sysctl-key.ts'

test.each([
  ['net.ipv4.tcp_syncookies', 'net/ipv4/tcp_syncookies'],
  ['net/ipv4/tcp_syncookies', 'net/ipv4/tcp_syncookies'],
  ['net.ipv4.conf.eth0/1.rp_filter', 'net/ipv4/conf/eth0.1/rp_filter'],
  ['net/ipv4/conf/eth0.1/rp_filter', 'net/ipv4/conf/eth0.1/rp_filter'],
])('%s is %s, as sysctl.d(5) says', (key, path) => {
  expect(sysctlPath(key)).toBe(path)
  expect(sysctlKey.safeParse(key).success).toBe(true)
})

test.each([
  ...[
    'kernel.x',
    'net',
    'net.',
    'net..x',
    'net/../kernel/x',
    'net.ipv4.//.x',
    'net/./x',
    '/net/ipv4/x',
    'net.a b',
    'net.a\n',
  ],
  ...['netx.ipv4', 'vm/net.x', ''],
])('%j is refused', (key) => {
  expect(sysctlKey.safeParse(key).success).toBe(false)
})
