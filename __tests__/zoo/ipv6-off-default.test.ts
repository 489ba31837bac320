import { zoo } from '../support/zoo.ts'

zoo({
  title: 'IPv6 off for new devices (default.disable_ipv6=1)',
  host: { sysctls: { 'net.ipv6.conf.default.disable_ipv6': 1 } },
})
