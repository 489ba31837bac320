import { zoo } from '../support/zoo.ts'

zoo({
  title: 'a container without CAP_NET_RAW, and a ping without capabilities of its file',
  host: {
    sysctls: { 'net.ipv4.ping_group_range': '0 2147483647' },
    // cp(1) copies no capabilities.
    furnish: 'cp "$(command -v ping)" /run/ping; mount -n --bind /run/ping "$(command -v ping)"',
    through: ['setpriv', '--bounding-set=-net_raw', '--inh-caps=-net_raw', '--'],
  },
  ways: ['root'],
})
