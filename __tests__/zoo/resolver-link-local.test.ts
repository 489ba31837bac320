import { zoo } from '../support/zoo.ts'

zoo({
  title: 'the name server of a cloud, 169.254.169.254',
  host: { furnish: "rm -f /etc/resolv.conf; echo 'nameserver 169.254.169.254' >/etc/resolv.conf" },
  resolver: '169.254.169.254',
})
