import { vpn, vpns } from '../support/vpn.ts'
import { zoo } from '../support/zoo.ts'

zoo({
  title: 'two /1 routes (OpenVPN def1)',
  host: { furnish: `${vpn}${vpns['two /1 routes, as of OpenVPN']}` },
})
