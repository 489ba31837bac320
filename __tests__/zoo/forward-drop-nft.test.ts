import { zoo } from '../support/zoo.ts'

const drops = /there is no way out by IPv4: this machine drops what it would forward: table inet filter, chain forward/

zoo({
  title: 'a chain of nft that drops what is forwarded',
  host: {
    furnish: `
nft -f - <<END
table inet filter { chain forward { type filter hook forward priority filter; policy drop; }; }
END`,
  },
  refused: { 'bridge-nat': drops, 'bridge-on-host': drops },
})
