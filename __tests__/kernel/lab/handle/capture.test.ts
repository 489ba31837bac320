import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Host, playHost } from '../../../support/host.ts'
import { inLab, pair } from '../../../support/in-lab.ts'
import { giveToUser } from '../../../support/user.ts'

let host: Host
let directory: string
beforeAll(async () => {
  host = await playHost({ outside: false })
  directory = mkdtempSync(join(tmpdir(), 'capture-'))
  giveToUser(directory)
})
afterAll(async () => {
  rmSync(directory, { recursive: true })
  await host[Symbol.asyncDispose]()
})

interface Packet {
  /** ms since the epoch */
  readonly time: number
  readonly bytes: Buffer
}

/** draft-ietf-opsawg-pcap, with microseconds, of Ethernet. */
function packetsIn(file: string): Packet[] {
  const all = readFileSync(file)
  expect([all.readUInt32LE(0), all.readUInt16LE(4), all.readUInt16LE(6), all.readUInt32LE(20)]).toEqual([
    0xa1b2c3d4, 2, 4, 1,
  ])
  const packets: Packet[] = []
  for (let at = 24; at < all.length; ) {
    const length = all.readUInt32LE(at + 8)
    expect(all.readUInt32LE(at + 12)).toBe(length)
    const time = all.readUInt32LE(at) * 1000 + all.readUInt32LE(at + 4) / 1000
    packets.push({ time, bytes: all.subarray(at + 16, at + 16 + length) })
    at += 16 + length
  }
  return packets
}

it('has what passed in both directions, whole and with its times, also of what passed last', async () => {
  const file = join(directory, 'eth0.pcap')
  const before = Date.now()
  const script = `
    const capture = await b.interfaces.eth0.capture(${JSON.stringify(file)})
    await a.exec('ping', ['-4', '-c3', '-i0.01', '-s1400', '-p', 'abcd', 'b'])
    await capture.stop()
    await a.exec('ping', ['-4', '-c1', 'b'])
    return capture.file`
  expect(await inLab(host, pair, script)).toBe(file)
  const packets = packetsIn(file)
  const echoes = packets.filter(({ bytes }) => bytes.length === 1442)
  const addresses = echoes.map(({ bytes }) => `${bytes.subarray(26, 30).join('.')}>${bytes.subarray(30, 34).join('.')}`)
  expect(addresses.toSorted()).toEqual([...Array(3).fill('10.1.1.2>10.1.1.3'), ...Array(3).fill('10.1.1.3>10.1.1.2')])
  expect(echoes[0]?.bytes.subarray(-4).toString('hex')).toBe('abcdabcd')
  for (const { time } of packets) {
    expect(time).toBeGreaterThan(before - 1000)
    expect(time).toBeLessThan(Date.now() + 1000)
  }
})

it('loses none of many', async () => {
  const file = join(directory, 'many.pcap')
  const script = `
    const capture = await b.interfaces.eth0.capture(${JSON.stringify(file)})
    await a.run(async () => {
      const { createSocket } = await import('node:dgram')
      const socket = createSocket('udp4')
      const send = () => new Promise((resolve) => socket.send(Buffer.alloc(1000), 9, '10.1.1.3', resolve))
      for (let sent = 0; sent < 5000; sent += 1) await send()
      socket.close()
    })
    await lab.close()`
  await inLab(host, pair, script)
  expect(packetsIn(file).filter(({ bytes }) => bytes.length === 1042)).toHaveLength(5000)
})

it('says why it cannot be', async () => {
  const script = "return await failure(() => b.interfaces.eth0.capture('/no/such/directory/x.pcap'))"
  expect(await inLab(host, pair, script)).toMatchObject({
    type: 'LabError',
    message: 'b:eth0 cannot be captured: /no/such/directory/x.pcap: No such file or directory',
  })
})
