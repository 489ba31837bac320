import { zoo } from '../support/zoo.ts'

const withoutNetRaw = /CAP_NET_RAW/

zoo({
  title: 'a container without CAP_NET_RAW',
  host: { through: ['setpriv', '--bounding-set=-net_raw', '--inh-caps=-net_raw', '--'] },
  ways: ['root'],
  doctor: withoutNetRaw,
})
