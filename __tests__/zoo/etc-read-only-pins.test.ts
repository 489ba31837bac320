import { zoo } from '../support/zoo.ts'

zoo({
  title: '/etc is read-only, and pins are asked for',
  host: { furnish: 'mount -n -o remount,bind,ro /etc' },
  up: ['--pin'],
})
