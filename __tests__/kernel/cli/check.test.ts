import { describe, expect } from 'vitest'
import { node } from '../../support/checkout.ts'
import { office, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { until } from '../../support/until.ts'

describe('check', () => {
  const checks = (lines: string[]) =>
    office.replace(
      / {2}- \{ from: client.*\n/,
      lines.map((line) => `  - { from: client, to: server, ${line} }\n`).join(''),
    )

  it('says of each what was seen, and fails where one does not hold', async ({ command }) => {
    const serve = `const net = require('net'), dgram = require('dgram')
      net.createServer().listen(80, '::')
      const socket = dgram.createSocket('udp6').bind(53, '::').on('message', (m, from) => socket.send('yes', from.port, from.address))
      dgram.createSocket('udp6').bind(54, '::')`
    const wanted = [
      'tcp: 80',
      'tcp: 81, expect: refused',
      'udp: 53',
      'udp: 54, expect: silent',
      'udp: 55, expect: refused',
      'icmp: reachable',
      'tcp: 81',
      'icmp: unreachable',
    ]
    await command.must('up', writeFile('office.yml', checks(wanted)))
    await command.must('exec', 'office', 'server', '--root', '--detach', '--', node, '-e', serve)
    const listens = async () => (await command.must('exec', 'office', 'server', '--', 'ss', '-tulnH')).includes(':80')
    await until('the server listens', listens)
    const { exitCode, stdout } = await command.run(['check', 'office', '--json'])
    const seen: { asked: string; holds: boolean; attempts: { seen: string }[] }[] = JSON.parse(stdout)
    expect(exitCode).toBe(1)
    expect(seen.map(({ asked, holds, attempts }) => `${asked}: ${holds}, ${attempts[0]?.seen.split(' ')[0]}`)).toEqual([
      'tcp 80 open: true, open',
      'tcp 81 refused: true, refused',
      'udp 53 answered: true, answered',
      'udp 54 silent: true, silent',
      'udp 55 refused: true, refused',
      'icmp reachable: true, reachable',
      'tcp 81 open: false, refused',
      'icmp unreachable: false, reachable',
    ])
    expect((await command.run(['check', 'office'])).stdout).toMatch(
      /^FAIL client to server: tcp 81 open\n.*\n.*\n.*\n.*\n.*\n2 of 8 checks do not hold\n$/m,
    )
    await command.must('down', 'office')
  })

  it('takes every way in which the kernel refuses for an answer', async ({ command }) => {
    const types = ['blackhole', 'prohibit', 'unreachable']
    const routes = types.flatMap((type, index) =>
      [`10.66.${index}.0/24`, `fd66:${index}::/48`].map((to) => `      - { to: "${to}", type: ${type} }\n`),
    )
    const targets = [...types.keys(), 'x'].flatMap((index) =>
      index === 'x' ? ['10.67.0.1', 'fd67::1'] : [`10.66.${index}.1`, `fd66:${index}::1`],
    )
    const probes = ['icmp: unreachable', 'tcp: 80, expect: filtered', 'udp: 53, expect: silent']
    const lines = targets.flatMap((to) => probes.map((probe) => `  - { from: client, to: "${to}", ${probe} }\n`))
    const addresses = '    loopback: [10.0.0.1/32, "fd00::1/128"]\n'
    const text = `namespaces:\n  client:\n${addresses}    routes:\n${routes.join('')}checks:\n${lines.join('')}`
    const { exitCode, stdout } = await command.run(['check', writeFile('refusing.yml', text), '--json'])
    const results: { holds: boolean; asked: string; attempts: { seen: string }[] }[] = JSON.parse(stdout)
    expect(results.filter(({ holds }) => !holds)).toEqual([])
    expect(results).toHaveLength(24)
    expect(results.map(({ attempts }) => attempts[0]?.seen)).not.toContainEqual(expect.stringContaining('no answer'))
    expect(exitCode).toBe(0)
  })

  it('says where there is neither a lab nor a file', async ({ command, lab }) => {
    const said = (name: string, hint: string) =>
      `netns-topology: no topology is up under the name ${name}, and there is no such file\n  hint: ${hint}\n`
    const wrong = await command.run(['check', 'ofice'])
    expect(wrong).toEqual({ exitCode: 2, stdout: '', stderr: said('ofice', `did you mean \`${lab}\`?`) })
  })

  it('of a file is ended by a signal, and the file is taken down', async ({ command }) => {
    const probes = Array.from({ length: 24 }, (_, index) => `udp: ${index + 1}, expect: silent`)
    const lines = probes.map((probe) => `  - { from: client, to: 10.9.9.9, ${probe} }\n`)
    const text = `namespaces:\n  client: { loopback: [10.0.0.1/32], routes: [{ to: 10.9.9.0/24, dev: eth0 }], interfaces: { eth0: { bridge: lan, addresses: [10.0.1.1/24] } } }\nbridges: { lan: {} }\nchecks:\n${lines.join('')}`
    const checking = command.start(['check', writeFile('silent.yml', text)])
    await until('the lab is up', async () => (await command.must('ls')).includes(' up '))
    checking.signal('SIGTERM')
    expect(await checking.ended()).toMatchObject({ exitCode: 143, stdout: '' })
    expect(await command.must('ls')).toBe('')
  })

  it('brings a file up for it, and takes it down again', async ({ command }) => {
    const well = await command.run(['check', writeFile('office.yml', office)])
    expect(well).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/\nthe check holds\n$/) })
    expect(well.stderr).toMatch(/host as before/)
    const ill = await command.run(['check', writeFile('office.yml', checks(['tcp: 80'])), '--json'])
    expect(ill).toMatchObject({ exitCode: 1 })
    expect(JSON.parse(ill.stdout)).toMatchObject([
      { holds: false, attempts: [{ seen: expect.stringContaining('refused') }, {}] },
    ])
  })
})
