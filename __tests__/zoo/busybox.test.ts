import { withTools } from '../support/other-tools.ts'
import { zoo } from '../support/zoo.ts'

const isBusybox = /is .*BusyBox v.* every lab needs that of/s

zoo({
  title: 'every tool of busybox is the one that is found first',
  host: withTools(`
    for tool in $(/run/checkout/node_modules/.cache/zoo/bin/busybox --list); do
      ln -s /run/checkout/node_modules/.cache/zoo/bin/busybox "$tool"
    done`),
  refused: {
    'veth-pair': isBusybox,
    'dual-stack': isBusybox,
    'bridge-nat': isBusybox,
    'bridge-on-host': isBusybox,
  },
  ways: ['root'],
})
