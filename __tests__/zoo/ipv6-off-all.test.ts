import { zoo } from '../support/zoo.ts'

zoo({
  title: 'IPv6 off (all.disable_ipv6=1)',
  host: { sysctls: { 'net.ipv6.conf.all.disable_ipv6': 1 } },
  out: { ipv6: false },
  ways: ['root', 'sudo', 'rootless'],
})
