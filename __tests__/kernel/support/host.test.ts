import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { takeSnapshot } from '../../../src/audit/index.ts'
import { realMachine } from '../../../src/machine/real.ts'
import { fetchIn } from '../../support/fetch.ts'
import { playHost } from '../../support/host.ts'

describe('a namespace that plays the host', () => {
  it('reaches the stand-in outside by both families, from its own addresses', async () => {
    await using host = await playHost()
    for (const address of ['8.8.8.8', '2001:4860:4860::8888']) await host.must(['ping', '-c1', address])
    expect(await fetchIn(host, 'http://8.8.8.8/')).toBe('198.51.100.2')
    expect(await fetchIn(host, 'http://[2001:4860:4860::8888]/')).toBe('2001:db8:100::2')
  })

  it('gets no answer from outside to an address that is not its own', async () => {
    await using host = await playHost()
    await host.must(['ip', 'address', 'add', '10.1.1.1/32', 'dev', 'lo'])
    expect((await host.run(['ping', '-c1', '-W1', '-I', '10.1.1.1', '8.8.8.8'])).exitCode).toBe(1)
  })

  it('leaves the machine as it is, whatever is done in it', async () => {
    const machine = realMachine()
    // Other runs of the tests may have labs in hosts of their own meanwhile, whose processes are seen from here.
    const look = async () => {
      const { items, unseen } = await takeSnapshot(machine)
      return { items: { ...items, process: {} }, unseen }
    }
    const before = await look()
    {
      await using host = await playHost({ forwardDrop: 'docker', sysctls: { 'net.ipv4.ip_forward': 1 } })
      await host.must(['sh', '-ec', 'ip netns add a; mkdir -p /etc/netns/a /run/netns-topology; mount -t tmpfs x /mnt'])
      expect(await look()).toEqual(before)
    }
    expect(await look()).toEqual(before)
  })

  it('drops what is forwarded, and has the settings that were asked for', async () => {
    await using host = await playHost({ outside: false, forwardDrop: 'docker', sysctls: { 'net.ipv4.ip_forward': 1 } })
    expect(await host.must(['iptables', '-S', 'FORWARD'])).toBe('-P FORWARD DROP\n-A FORWARD -j DOCKER-USER\n')
    expect(await host.must(['cat', '/proc/sys/net/ipv4/ip_forward'])).toBe('1\n')
  })

  it('has mounts that spread among themselves, as those of a machine with systemd', async () => {
    await using host = await playHost({ outside: false })
    // A line for each mount there, of which the machine's own may be one, below that of the host.
    expect(await host.must(['findmnt', '-no', 'PROPAGATION', '/run'])).toMatch(/^(shared\n)+$/)
  })

  it('runs TypeScript, with input and environment', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'host-'))
    const file = join(directory, 'echo.ts')
    writeFileSync(
      file,
      'process.stdin.pipe(process.stdout); const name: string = "A"; console.error(process.env[name], process.argv[2])',
    )
    await using host = await playHost({ outside: false })
    const ran = await host.node(file, ['x y'], { stdin: 'in', env: { A: '1' } })
    expect(ran).toEqual({ exitCode: 0, stdout: 'in', stderr: '1 x y\n' })
    rmSync(directory, { recursive: true })
  })

  it('signals the program itself', async () => {
    await using host = await playHost({ outside: false })
    const child = host.spawn(['sh', '-c', 'trap "echo got; exit 7" TERM; echo ready; while :; do sleep 0.01; done'])
    const lines = createInterface({ input: child.stdout })
    await once(lines, 'line')
    host.signal(child, 'SIGTERM')
    expect(await once(lines, 'line')).toEqual(['got'])
    expect(await once(child, 'exit')).toEqual([7, null])
  })

  it('ends what it began where a setting is refused', async () => {
    const refused = playHost({ outside: false, sysctls: { 'net.no.such': 1 } })
    await expect(refused).rejects.toThrow(/net\/no\/such/)
  })

  it('says why it did not come up', async () => {
    const path = process.env.PATH
    const directory = mkdtempSync(join(tmpdir(), 'host-'))
    writeFileSync(join(directory, 'mount'), '#!/bin/sh\necho mount is broken >&2; exit 1\n', { mode: 0o755 })
    process.env.PATH = `${directory}:${path}`
    try {
      await expect(playHost()).rejects.toThrow(/did not come up: mount is broken/)
    } finally {
      process.env.PATH = path
      rmSync(directory, { recursive: true })
    }
  })
})

describe('the end', () => {
  const alive = (pid: number) =>
    existsSync(`/proc/${pid}`) && !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))

  it('takes every process with it', async () => {
    const host = await playHost()
    const child = host.spawn(['setsid', 'sh', '-c', 'trap "" TERM HUP; echo ready; exec sleep 60'])
    await once(child.stdout, 'data')
    await host[Symbol.asyncDispose]()
    expect(alive(host.pid)).toBe(false)
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    await host[Symbol.asyncDispose]()
  })

  it('comes with kill -9 of the process that holds it', async () => {
    const script = `import { playHost } from ${JSON.stringify(fileURLToPath(new URL('../../support/host.ts', import.meta.url)))}
      const host = await playHost()
      host.spawn(['sleep', '60'])
      await host.snapshot()
      console.log(host.pid)
      setInterval(() => {}, 1000)`
    const owner = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script])
    const [line] = await once(createInterface({ input: owner.stdout }), 'line')
    const pid = Number(line)
    const network = readlinkSync(`/proc/${pid}/ns/net`)
    expect(pidsIn(network).length).toBeGreaterThan(2)
    owner.kill('SIGKILL')
    await expect.poll(() => alive(pid)).toBe(false)
    await expect.poll(() => pidsIn(network)).toEqual([])
  })

  function pidsIn(network: string): string[] {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    return pids.filter((pid) => networkOf(pid) === network)
  }

  function networkOf(pid: string): string | undefined {
    try {
      return readlinkSync(`/proc/${pid}/ns/net`)
    } catch {
      // It ended meanwhile, or is one that even root may not look at.
      return undefined
    }
  }
})
