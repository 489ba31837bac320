import { expect, test } from 'vitest'
import { switchesInside } from '../../../../src/lab/programs/switches.ts'

test.each([
  ['files mdns4_minimal [NOTFOUND=return] dns', 'files mdns4_minimal [NOTFOUND=return] dns'],
  ['mymachines resolve [!UNAVAIL=return] files myhostname dns', 'files myhostname dns'],
  ['files resolve [!UNAVAIL=return]  # a comment, dns', 'files dns'],
  ['dns [NOTFOUND=return] files [SUCCESS=merge]', 'files [SUCCESS=merge] dns [NOTFOUND=return]'],
  ['sss winbind libvirt', 'files dns'],
  ['', 'files dns'],
])('of the sources `%s` stay `%s`', (machines, inside) => {
  const around = (sources: string) => `passwd: files sss\nhosts:   ${sources}\nnetworks: files\n`
  expect(switchesInside(around(machines))).toBe(around(inside).replace('hosts:   ', 'hosts: '))
})

test.each([
  ['none', undefined, 'hosts: files dns\n'],
  ['one without hosts', 'passwd: files', 'passwd: files\nhosts: files dns\n'],
])('where the machine has %s, hosts are looked up all the same', (_what, machines, inside) => {
  expect(switchesInside(machines)).toBe(inside)
})
