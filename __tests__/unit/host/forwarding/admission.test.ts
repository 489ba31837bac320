import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Admission, admissionFor } from '../../../../src/host/forwarding/admission.ts'
import { parseIptables } from '../../../../src/host/forwarding/iptables.ts'
import { parseNft } from '../../../../src/host/forwarding/nft.ts'
import type { IptablesTool, Table } from '../../../../src/host/forwarding/ruleset.ts'
import { rulesetIn } from '../../../../src/machine/nft-ruleset.ts'

/** What Docker 20.10, ufw 0.36 and firewalld 1.3 made, as iptables 1.8.9 and nftables 1.0.6 show it. */
const output = (name: string) => readFileSync(new URL(`outputs/${name}`, import.meta.url), 'utf8')
const iptables = (name: string, tool: IptablesTool = 'iptables') => parseIptables(output(`${name}.iptables`), tool)
const nft = (name: string) => parseNft(rulesetIn(output(`${name}.nft`)) ?? [])
const filter = (...lines: string[]) => parseIptables(['*filter', ...lines, 'COMMIT', ''].join('\n'), 'iptables')

const crossing = {
  ...({ family: 'ipv4', device: 'nt-0', outside: 'eth0' } as const),
  ...{ source: '198.18.0.1', destination: '1.1.1.1', address: '203.0.113.7' },
}
const decide = (...tables: Table[][]): Admission => admissionFor(tables.flat(), crossing)
const open = (...places: string[]) => ({
  kind: 'open',
  places: places.map((place) => {
    const [tool, chain] = place.split(' ')
    return { tool, chain }
  }),
  suspects: [],
})

describe('the rules go', () => {
  it('nowhere where nothing filters', () => {
    expect(decide()).toEqual(open())
    expect(decide(filter(':FORWARD ACCEPT [0:0]'))).toEqual(open())
  })

  it('into DOCKER-USER where it is', () => {
    for (const name of ['docker', 'docker-ufw']) {
      expect(decide(iptables(name))).toEqual(open('iptables DOCKER-USER'))
    }
  })

  it('into FORWARD where something drops there', () => {
    expect(decide(iptables('ufw'))).toEqual(open('iptables FORWARD'))
    expect(decide(filter(':FORWARD DROP [0:0]'))).toEqual(open('iptables FORWARD'))
  })

  it('nowhere where ufw was told to let the device out', () => {
    const tables = iptables('ufw-reject')
    expect(admissionFor(tables, { ...crossing, device: 'nt-1' })).toEqual(open('iptables FORWARD'))
    expect(decide(tables)).toEqual(open())
  })

  it('into each table that drops, by its tool', () => {
    const both = decide(iptables('docker'), iptables('ufw', 'iptables-legacy'))
    expect(both).toEqual(open('iptables DOCKER-USER', 'iptables-legacy FORWARD'))
  })

  it('where their family is filtered', () => {
    const tables = [...iptables('docker'), ...iptables('ufw', 'ip6tables')]
    expect(admissionFor(tables, crossing)).toEqual(open('iptables DOCKER-USER'))
    expect(admissionFor(tables, { ...crossing, family: 'ipv6' })).toEqual(open('ip6tables FORWARD'))
  })

  it('into FORWARD where only some packets are sent to DOCKER-USER', () => {
    const rules = ['-A FORWARD -i docker0 -j DOCKER-USER']
    expect(decide(filter(':FORWARD DROP [0:0]', ':DOCKER-USER - [0:0]', ...rules))).toEqual(open('iptables FORWARD'))
  })
})

describe('what an accept can not override', () => {
  it('is named, with what to do about it', () => {
    expect(decide(nft('firewalld'), iptables('docker'))).toEqual({
      kind: 'blocked',
      by: [
        {
          text: 'table inet firewalld, chain filter_FWD_public: reject with icmpx admin-prohibited',
          hint: 'firewall-cmd --zone=trusted --add-interface=nt-+',
          direction: 'outwards',
        },
      ],
    })
  })

  it('is all of it', () => {
    const mangle = parseIptables('*mangle\n:FORWARD DROP [0:0]\nCOMMIT\n', 'iptables')
    const { by } = { by: [], ...decide(nft('firewalld'), mangle) }
    expect(by).toEqual([
      expect.anything(),
      {
        text: 'iptables, table mangle, chain FORWARD: policy DROP',
        hint: 'accept -i nt-+, and -o nt-+ -m conntrack --ctstate RELATED,ESTABLISHED, before that in chain FORWARD of table mangle',
        direction: 'outwards',
      },
    ])
  })

  it('may stand before the jump to DOCKER-USER', () => {
    const save = output('docker.iptables')
    const before = save.replace('-A FORWARD', '-A FORWARD -o eth0 -j REJECT\n-A FORWARD')
    expect(decide(parseIptables(before, 'iptables'))).toMatchObject({
      kind: 'blocked',
      by: [{ text: 'iptables, table filter, chain FORWARD: -A FORWARD -o eth0 -j REJECT' }],
    })
    const ufw = output('docker-ufw.iptables')
      .replace('-A FORWARD', '-A FORWARD -j ufw-reject-forward\n-A FORWARD')
      .replace('COMMIT', '-A ufw-reject-forward -j REJECT\nCOMMIT')
    expect(decide(parseIptables(ufw, 'iptables'))).toMatchObject({ by: [{ hint: 'ufw route allow in on nt-+' }] })
  })

  it('is not what Docker’s nftables backend drops, which is for its own bridges', () => {
    expect(decide(nft('docker-nftables'))).toEqual(open())
    const named = admissionFor(nft('docker-nftables'), { ...crossing, device: 'docker0' })
    expect(named).toEqual(open())
  })
})
