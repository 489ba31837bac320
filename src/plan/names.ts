import type { Namespace } from '../resolve/network.ts'
import { inside, type NamesStep } from './step.ts'

export const namesStep = ({ name, hosts, nameservers, at }: Namespace): NamesStep => ({
  kind: 'names',
  ...inside(name, at),
  hosts,
  nameservers: nameservers === 'of-host' ? [] : nameservers,
})
