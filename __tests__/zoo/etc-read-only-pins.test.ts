import { zoo } from '../support/zoo.ts'

zoo({
  title: '/etc is read-only, and pins are asked for',
  host: { furnish: 'mount -n -o remount,bind,ro /etc' },
  up: ['--pin'],
  refused: Object.fromEntries(
    ['veth-pair', 'dual-stack', 'bridge-nat', 'bridge-on-host'].map((example) => [example, /\/etc/]),
  ),
})
