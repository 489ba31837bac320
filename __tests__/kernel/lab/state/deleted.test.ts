import { expect, test } from 'vitest'
import { rootStateDirectory } from '../../../../src/machine/real.ts'
import { commandIn, office } from '../../../support/command.ts'
import { type Host, playHost } from '../../../support/host.ts'
import { fixture, startLabs } from '../../../support/labs.ts'
import { expectUnchanged, processesIn } from '../../../support/unchanged.ts'
import { way } from '../../../support/way.ts'

const topology = way === 'rootless' ? office : fixture('topologies/bridge-nat.yml')

/** Somebody deletes what says on the host which labs there are. */
const deleteState = (host: Host) => host.must(['rm', '-rf', host.user.stateDirectory, rootStateDirectory])

test('a lab whose directory was deleted is closed, and what is on the host is undone', async () => {
  await using host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0 } })
  await using labs = await startLabs(host)
  await expectUnchanged(host, async () => {
    const lab = await labs.up(topology)
    await deleteState(host)
    await lab.close()
  })
})

test('a lab whose directory was deleted is ended by restore and by down, which say so', async () => {
  await using host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0 } })
  await using labs = await startLabs(host)
  const command = commandIn(host)
  for (const [does, says] of [
    [['restore'], { stdout: expect.stringContaining(': restored\n') }],
    [['down', '--all'], { stderr: expect.stringContaining('whose directory somebody had deleted\n') }],
  ] as const) {
    await expectUnchanged(host, async () => {
      const running = processesIn(host)
      const lab = await labs.up(topology)
      await deleteState(host)
      expect(await command.run([...does])).toMatchObject({ exitCode: 0, ...says })
      // Root's keeper of who has sudo.
      await expect.poll(() => processesIn(host)).toEqual(running)
      await lab.close()
    })
  }
})

test('a lab whose directory was deleted is ended from another network too, and where its keeper was stopped', async () => {
  await using host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0 } })
  await using labs = await startLabs(host)
  await expectUnchanged(host, async () => {
    const running = processesIn(host)
    const lab = await labs.up(topology)
    await host.must(['pkill', '-STOP', '-f', ` keeper /run/.*${lab.id}`])
    await deleteState(host)
    const elsewhere = host.user.behind(['unshare', '--net'])
    expect(await elsewhere.run(commandIn(host).argv(['restore']))).toMatchObject({ exitCode: 0 })
    // Root's, of which a user's restore does not know.
    if (way === 'sudo') await host.must(['pkill', '-CONT', '-f', ` keeper /run/.*${lab.id}`])
    await expect.poll(() => processesIn(host)).toEqual(running)
    await lab.close()
  })
})

test('a lab whose directory is only hidden, as from a container, is left alone', async () => {
  await using host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0 } })
  await using labs = await startLabs(host)
  const hidden = host.user.behind([
    ...['unshare', '--mount', 'sh', '-ec', 'mount -t tmpfs -o mode=0700,uid=$1 tmpfs "$2"; shift 2; exec "$@"', 'hide'],
    ...[`${host.user.uid}`, host.user.stateDirectory],
  ])
  await expectUnchanged(host, async () => {
    await using lab = await labs.up(topology)
    const program = commandIn(host).argv(['down', '--all'])
    expect(await hidden.run(program)).toMatchObject({ exitCode: 0, stdout: 'nothing is up\n', stderr: '' })
    expect(await lab.exec(Object.keys(lab.namespaces)[0] ?? '', ['true'])).toMatchObject({ exitCode: 0 })
  })
})
