import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Act, actIn } from '../support/act.ts'
import { checkout, realCheckout } from '../support/checkout.ts'
import { type Docker, dockerEnvironment, dockerIn } from '../support/docker.ts'
import { type Host, playHost } from '../support/host.ts'
import { machineTraces, tracesSince } from '../support/machine-traces.ts'

const image = 'node_modules/.cache/act-image/image.tar'
/** `npm run test:act:container` makes it, which takes minutes. */
const hasImage = existsSync(join(realCheckout, image))
const capable = ['--container-options', '--cap-add NET_ADMIN --cap-add SYS_ADMIN'] as const

describe.runIf(hasImage)('act in a container', () => {
  let machine: ReturnType<typeof machineTraces>
  let host: Host
  let docker: Docker
  let act: Act
  beforeAll(async () => {
    machine = machineTraces()
    host = await playHost()
    await host.must(['mkdir', '/run/home-act'])
    docker = dockerIn(host)
    await docker.start()
    await docker.must('import', join(checkout, image), 'act-image')
    act = actIn(host, { on: 'act-image', env: dockerEnvironment })
  }, 180_000)
  afterAll(async () => {
    act[Symbol.dispose]()
    await docker[Symbol.asyncDispose]()
    await host[Symbol.asyncDispose]()
    expect(tracesSince(machine)).toEqual([])
  }, 60_000)

  const run = (file: string, ...options: string[]) => act.start({ file }, '--pull=false', ...options).ended()

  it.each(['first-steps.yml', 'services.yml'])('runs examples/workflows/%s', async (file) => {
    const before = await host.snapshot()
    const { exitCode, stdout, stderr } = await run(file, ...capable)
    expect({ exitCode, stderr, stdout }).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/ours: 0 left/) })
    const { ours, theirs } = host.diff(before, await host.snapshot())
    expect({ ours, theirs: theirs.filter(({ kind }) => kind !== 'mount') }).toEqual({ ours: [], theirs: [] })
  })

  it('refuses without the capabilities, and says how to give them', async () => {
    const { exitCode, stdout } = await run('first-steps.yml')
    expect(exitCode).toBe(1)
    expect(stdout).toContain('it lacks NET_ADMIN and SYS_ADMIN')
    expect(stdout).toContain('act --container-options "--cap-add NET_ADMIN --cap-add SYS_ADMIN')
  })

  it("refuses to change the machine's own network, which the container shares", async () => {
    const { exitCode, stdout } = await run('way-out.yml', ...capable)
    expect(exitCode).toBe(1)
    expect(stdout).toContain("act's container shares your machine's own network")
    expect(stdout).toContain('allow-host-network: true')
  })
})
