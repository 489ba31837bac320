import { endianness } from 'node:os'
import type { Files } from '../files.ts'
import { type Items, keyed } from '../items.ts'

/**
 * The groups that devices listen to, and the link-layer addresses that somebody wrote: the others follow from the groups. Not
 * how many use each.
 */
export const multicastAddresses = (files: Files): Items =>
  keyed([...groups4(files), ...groups6(files), ...written(files)].map((key) => [key, '']))

const linesOf = (files: Files, table: string): string[][] =>
  (files.read(`/proc/net/${table}`) ?? '').split('\n').map((line) => line.trim().split(/\s+/))

/** A line for a device (`2 eth0 : 1 V3`), then one for each of its groups, whose address is a number of the machine's. */
function groups4(files: Files): string[] {
  const keys: string[] = []
  let device = ''
  for (const [first = '', second = ''] of linesOf(files, 'igmp').slice(1)) {
    if (/^\d+$/.test(first)) device = second.replace(/:$/, '')
    else if (/^[0-9A-F]{8}$/.test(first)) keys.push(`${device} ${ipv4Of(first)}`)
  }
  return keys
}

function ipv4Of(hex: string): string {
  const bytes = [...Buffer.from(hex, 'hex')]
  return (endianness() === 'LE' ? bytes.toReversed() : bytes).join('.')
}

/** `2 eth0 ff02000000000000000000000000abcd 1 00000004 0`. Those of solicitations follow from addresses (RFC 4291, 2.7.1). */
const groups6 = (files: Files): string[] =>
  linesOf(files, 'igmp6').flatMap(([, device, group = '']) =>
    group === '' || group.startsWith('ff0200000000000000000001ff')
      ? []
      : [`${device} ${group.match(/.{4}/g)?.join(':')}`],
  )

/** `2 eth0 1 1 333300000077`: how often it is used, and whether it was written (`ip maddress add`). */
const written = (files: Files): string[] =>
  linesOf(files, 'dev_mcast').flatMap(([, device, , isWritten, address = '']) =>
    isWritten === '1' ? [`${device} ${address.match(/.{2}/g)?.join(':')}`] : [],
  )
