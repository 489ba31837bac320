import { describe, expect, onTestFinished } from 'vitest'
import { office, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import type { Host } from '../../support/host.ts'
import { way } from '../../support/way.ts'

const directory = '/run/one-tool'
const busybox = '/run/checkout/node_modules/.cache/zoo/bin/busybox'

/** An environment in which a tool is that of a busybox. */
async function withTool(host: Host, tool: string): Promise<{ env: Record<string, string> }> {
  await host.must(['sh', '-ec', `rm -rf ${directory}; mkdir ${directory}; ln -s ${busybox} ${directory}/${tool}`])
  onTestFinished(async () => void (await host.run(['rm', '-rf', directory])))
  return { env: { PATH: `${directory}:/usr/sbin:/usr/bin:/sbin:/bin` } }
}

// Sudo has a PATH of its own, and users have no capabilities anyway.
describe.skipIf(way !== 'root')('a tool that does not know what labs ask of it', () => {
  it.for(['ip', 'nsenter', 'sh', 'unshare'])(
    '%s of busybox is named at `up` and by `doctor`',
    async (tool, { host, command }) => {
      const options = await withTool(host, tool)
      const file = writeFile('office.yml', office)
      const text = `${tool} is ${directory}/${tool}, BusyBox v`
      const up = await command.run(['up', file], options)
      expect(up).toMatchObject({ exitCode: 3, stderr: expect.stringContaining(text) })
      expect(up.stderr).toMatch(/hint: install the package (iproute2|util-linux|dash)/)
      const doctor = await command.run(['doctor', '--json'], options)
      expect(doctor.exitCode).toBe(3)
      expect(JSON.parse(doctor.stdout)).toMatchObject({
        labs: false,
        findings: expect.arrayContaining([
          expect.objectContaining({
            area: 'tools',
            name: tool,
            status: 'missing',
            detail: expect.stringContaining(text),
          }),
        ]),
      })
    },
  )

  it.for(['cat', 'find', 'grep', 'ln', 'mount', 'readlink', 'rm', 'rmdir', 'sleep'])(
    '%s of busybox does',
    async (tool, { host, command }) => {
      const options = await withTool(host, tool)
      const file = writeFile('office.yml', office)
      const run = await command.run(['run', file, '--in', 'client', '--', 'true'], options)
      expect(run).toMatchObject({ exitCode: 0 })
    },
  )
})

describe.skipIf(way !== 'root')('ping', () => {
  it('without CAP_NET_RAW is said to lack that, and not to be missing', async ({ host, command, skip }) => {
    const { exitCode, stdout } = await host.run(['sh', '-c', 'getcap "$(command -v ping)"'])
    skip(exitCode !== 0 || !stdout.includes('cap_net_raw'), 'the file of ping has no capabilities here')
    const without = ['setpriv', '--bounding-set=-net_raw', '--inh-caps=-net_raw', '--'] as const
    const check = await host.run([...without, ...command.argv(['check', writeFile('office.yml', office)])])
    expect(check.exitCode).toBe(3)
    expect(check.stderr).toMatch(/ping: Operation not permitted/)
    expect(check.stderr).toMatch(/hint: .*CAP_NET_RAW/)
    expect(check.stderr).not.toMatch(/install the package/)
    const doctor = await host.run([...without, ...command.argv(['doctor'])])
    expect(doctor.stdout).toMatch(/ping +missing +it may not be run[^]*CAP_NET_RAW/)
    expect(doctor.stdout).not.toMatch(/iputils-ping/)
  })
})
