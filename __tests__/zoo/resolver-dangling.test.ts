import { zoo } from '../support/zoo.ts'

zoo({
  title: 'resolv.conf is a link to nothing, and hosts is missing',
  host: { furnish: 'ln -sfn ../run/systemd/resolve/stub-resolv.conf /etc/resolv.conf; rm -f /etc/hosts' },
  todo: 'the files of a lab are bound over those of the machine, which must be there',
  ways: ['root', 'sudo', 'rootless'],
})
