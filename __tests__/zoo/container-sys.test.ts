import { zoo } from '../support/zoo.ts'

zoo({
  title: 'a container with /sys read-only',
  host: { furnish: 'mount -n -o remount,bind,ro,nosuid,nodev,noexec /sys' },
  ways: ['root', 'sudo', 'rootless'],
})
