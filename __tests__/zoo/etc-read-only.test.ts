import { zoo } from '../support/zoo.ts'

zoo({
  title: '/etc is read-only',
  host: { furnish: 'mount -n -o remount,bind,ro /etc' },
  ways: ['root', 'sudo', 'rootless'],
})
