import { zoo } from '../support/zoo.ts'

const drops = /there is no way out by IPv4: this machine drops what it would forward/

zoo({
  title: 'raw PREROUTING drops but from known devices',
  host: {
    furnish: `
      for iptables in iptables ip6tables; do
        for device in eth0 lo; do $iptables -t raw -A PREROUTING -i $device -j ACCEPT; done
        $iptables -t raw -P PREROUTING DROP
      done`,
  },
  refused: { 'bridge-nat': drops, 'bridge-on-host': drops },
})
