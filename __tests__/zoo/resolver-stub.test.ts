import { zoo } from '../support/zoo.ts'

zoo({
  title: 'resolv.conf names the stub of systemd-resolved',
  host: {
    furnish: `
      mkdir -p /run/systemd/resolve
      echo 'nameserver 127.0.0.53' >/run/systemd/resolve/stub-resolv.conf
      echo 'nameserver 8.8.8.8' >/run/systemd/resolve/resolv.conf
      ln -sfn ../run/systemd/resolve/stub-resolv.conf /etc/resolv.conf`,
  },
  resolver: '8.8.8.8',
})
