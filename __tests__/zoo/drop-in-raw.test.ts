import { zoo } from '../support/zoo.ts'

const drops = /there is no way out by IPv4: this machine drops what it would forward/

zoo({
  title: 'raw PREROUTING drops but from known devices',
  host: {
    furnish:
      'iptables -t raw -A PREROUTING -i eth0 -j ACCEPT; iptables -t raw -A PREROUTING -i lo -j ACCEPT; iptables -t raw -P PREROUTING DROP',
  },
  refused: { 'bridge-nat': drops, 'bridge-on-host': drops },
  todo: 'rules elsewhere than by device in FORWARD go unsaid',
})
