import { zoo } from '../support/zoo.ts'

zoo({
  title: 'resolv.conf is replaced while a lab is up',
  host: {
    furnish: `
      mkdir -p /run/systemd/resolve
      echo 'nameserver 127.0.0.53' >/run/systemd/resolve/stub-resolv.conf
      echo 'nameserver 8.8.8.8' >/run/systemd/resolve/resolv.conf
      ln -sfn ../run/systemd/resolve/stub-resolv.conf /etc/resolv.conf`,
  },
  meanwhile: {
    happens: `
      cd /run/systemd/resolve
      cp -a stub-resolv.conf kept
      echo 'nameserver 127.0.0.54' >new
      mv new stub-resolv.conf`,
    over: 'cd /run/systemd/resolve; mv kept stub-resolv.conf',
  },
  resolver: '8.8.8.8',
})
