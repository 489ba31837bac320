import { zoo } from '../support/zoo.ts'

zoo({
  title: 'hosts is replaced while a lab is up',
  meanwhile: {
    happens: `
      cp -a /etc/hosts /run/hosts.kept
      sed -i '$a 192.0.2.9 other' /etc/hosts`,
    over: 'mv /run/hosts.kept /etc/hosts',
  },
  ways: ['root', 'sudo', 'rootless'],
})
