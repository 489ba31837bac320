import { zoo } from '../support/zoo.ts'

zoo({
  title: 'resolv.conf is a link to nothing, and hosts is missing',
  host: { furnish: 'ln -sfn ../run/systemd/resolve/stub-resolv.conf /etc/resolv.conf; rm -f /etc/hosts' },
  ways: ['root', 'sudo', 'rootless'],
})
