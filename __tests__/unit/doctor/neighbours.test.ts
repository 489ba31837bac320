import { expect, test } from 'vitest'
import { neighbours } from '../../../src/doctor/neighbours.ts'
import { playMachine } from './machine.ts'

const stat = (entries: string, ...fulls: string[]) =>
  ['entries  allocs   table_fulls', ...fulls.map((full) => `${entries} 00000907 ${full}`), ''].join('\n')

const ipv4 = (text: string) => {
  const machine = playMachine({
    files: { '/proc/net/stat/arp_cache': text, '/proc/sys/net/ipv4/neigh/default/gc_thresh3': '1024\n' },
  })
  return neighbours(machine)[0]
}

test('the fill of the table is told, against what it holds', () => {
  expect(ipv4(stat('000001ff', '00000000', '00000000'))).toEqual({
    area: 'neighbours',
    name: 'IPv4',
    status: 'ok',
    detail: '511 of 1024',
  })
})

test('half full is limited, and so is one that was full, on whatever processor', () => {
  const remedy = 'sysctl -w net.ipv4.neigh.default.gc_thresh3=8192'
  expect(ipv4(stat('00000200', '00000000'))).toMatchObject({ status: 'limited', detail: '512 of 1024', remedy })
  expect(ipv4(stat('00000001', '00000000', '00000010', '00000001'))).toMatchObject({
    status: 'limited',
    detail: '1 of 1024, and 17 times there was no room since the machine started',
    remedy,
  })
})

test('it can not be seen where the kernel does not show it', () => {
  expect(neighbours(playMachine({})).map(({ status }) => status)).toEqual(['unseen', 'unseen'])
})
