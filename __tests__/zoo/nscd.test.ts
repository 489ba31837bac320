import { zoo } from '../support/zoo.ts'

zoo({
  title: 'nscd caches names',
  host: {
    furnish: `
      mkdir -p /run/nscd
      echo '192.0.2.9 b' >>/etc/hosts
      printf '%s\n' 'enable-cache hosts yes' 'persistent hosts no' 'shared hosts yes' >/etc/nscd.conf
      /run/checkout/node_modules/.cache/zoo/usr/sbin/nscd </dev/null >/dev/null 2>&1`,
  },
  ways: ['root', 'sudo', 'rootless'],
})
