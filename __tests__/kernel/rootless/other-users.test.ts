import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Examination } from '../../../src/doctor/index.ts'
import { type AsUser } from '../../support/as-user.ts'
import { type Host, playHost } from '../../support/host.ts'
import { sudoUser } from '../../support/sudo-user.ts'
import { expectUnchanged } from '../../support/unchanged.ts'

let host: Host
let user: AsUser
beforeAll(async () => {
  host = await playHost({ outside: false })
  user = await sudoUser(host, 4242, 'nothing')
  await host.must(['sh', '-c', 'echo user-4242:300000:65536 | tee /etc/subuid >/etc/subgid'])
})
afterAll(async () => await host[Symbol.asyncDispose]())

const office = '/run/checkout/examples/office.yml'
const inside = (...argv: string[]) => user.command(['exec', 'office', 'laptop', '--root', '--', ...argv])

async function withLab(work: (holder: number) => Promise<void>): Promise<void> {
  await expectUnchanged(host, async () => {
    const { holder }: { holder: number } = JSON.parse(await user.must('up', office, '--json'))
    try {
      await work(holder)
    } finally {
      await user.must('down', 'office')
    }
  })
}

const linesOfMap = async (holder: number): Promise<number> =>
  (await host.must(['cat', `/proc/${holder}/gid_map`])).trim().split('\n').length

async function otherUsers() {
  const { labs, findings }: Examination = JSON.parse(await user.must('doctor', '--json'))
  return { labs, finding: findings.find(({ name }) => name === 'other users') }
}

describe('a user without sudo who has ids of others, by subuid(5)', () => {
  it('has all of them in his labs, so that services change to theirs', async () => {
    await withLab(async (holder) => {
      for (const map of ['uid_map', 'gid_map'])
        expect(await host.must(['cat', `/proc/${holder}/${map}`])).toMatch(/^ +0 +4242 +1\n +1 +300000 +65535\n$/)
      const script = 'cd /; su nobody -s /bin/sh -c "id -u; id -g; ping -n -c1 server" | grep -E "^[0-9]+$|1 received"'
      expect(await inside('sh', '-c', script)).toMatchObject({
        stdout: expect.stringMatching(/^65534\n65534\n.*1 received/),
        stderr: '',
      })
      expect((await user.command(['exec', 'office', 'laptop', '--', 'id', '-u'])).stdout).toBe('4242\n')
      expect((await inside('cat', '/etc/shadow')).stderr).toContain('Permission denied')
    })
    expect(await otherUsers()).toMatchObject({ labs: true, finding: { status: 'ok' } })
  })

  it('has none where newuidmap(1) is not there, and is told the package', async () => {
    await host.must(['mount', '--bind', '/dev/null', '/usr/bin/newuidmap'])
    try {
      await withLab(async (holder) => expect(await linesOfMap(holder)).toBe(1))
      expect(await otherUsers()).toMatchObject({
        labs: true,
        finding: {
          status: 'limited',
          detail: 'a lab has none but its root: newuidmap was not found',
          remedy: 'install the package uidmap (Debian, Ubuntu: apt-get install uidmap)',
        },
      })
    } finally {
      await host.must(['umount', '/usr/bin/newuidmap'])
    }
  })

  it('has none where newuidmap(1) may not be root', async () => {
    await host.must(['sh', '-ec', 'cp /usr/bin/newuidmap /run/weak; mount --bind /run/weak /usr/bin/newuidmap'])
    try {
      await withLab(async (holder) => expect(await linesOfMap(holder)).toBe(1))
      expect((await otherUsers()).finding).toMatchObject({
        status: 'limited',
        remedy: 'unshare --map-root-user --map-auto true says why',
      })
    } finally {
      await host.must(['sh', '-ec', 'umount /usr/bin/newuidmap; rm /run/weak'])
    }
  })

  it('is told where he has none', async () => {
    await host.must(['rm', '/etc/subgid'])
    expect((await otherUsers()).finding).toMatchObject({
      status: 'limited',
      detail: 'a lab has none but its root: /etc/subgid gives this user none',
      remedy: expect.stringContaining('--add-subgids FIRST-LAST user-4242'),
    })
  })
})
