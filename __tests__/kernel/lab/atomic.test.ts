import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Topology } from '../../../src/index.ts'
import { type Host, playHost } from '../../support/host.ts'
import { type Labs, startLabs } from '../../support/labs.ts'
import { asContained } from '../../support/nobody.ts'
import { share } from '../../support/share.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { needsWay } from '../../support/way.ts'

let host: Host
let labs: Labs
beforeAll(async () => {
  host = await playHost({ outside: false })
  labs = await startLabs(host)
})
afterAll(async () => {
  await labs[Symbol.asyncDispose]()
  await host[Symbol.asyncDispose]()
})

const pair: Topology = {
  name: 'pair',
  namespaces: {
    a: { interfaces: { eth0: { peer: 'b:eth0', addresses: ['10.0.1.1/24'], offload: false } }, setup: ['true'] },
    b: { interfaces: { eth0: { addresses: ['10.0.1.2/24'] } } },
  },
}

/** Brings it up on a host that stays as it is, and gives what was thrown. */
async function refusal(topology: Topology, options: Parameters<Labs['up']>[1] = {}, by = labs): Promise<unknown> {
  return await expectUnchanged(host, () =>
    by.up(topology, options).then(
      () => expect.unreachable('it came up'),
      (error: unknown) => error,
    ),
  )
}

describe('a signal', () => {
  const moments = share(25, 10, 8)

  it('that is aborted already: nothing begins', async () => {
    expect(await refusal(pair, { abortAfter: 0 })).toMatchObject({ message: 'the test aborted it' })
  })

  it('at any moment on the way up: its reason is thrown, and nothing is left', async () => {
    const upAndDown = async (abortAfter?: number) => {
      const lab = await labs.up(pair, { abortAfter })
      await lab.close()
      return lab.took
    }
    // What the last one took that came up: a machine is not as busy all the time.
    let took = await upAndDown()
    let aborted = 0
    await expectUnchanged(host, async () => {
      for (let moment = 1; moment <= moments; moment++) {
        const ended = await upAndDown((took * 1.25 * moment) / moments).catch((error: Error) => error.message)
        if (typeof ended === 'number') took = ended
        else {
          expect(ended).toBe('the test aborted it')
          aborted += 1
        }
        expect((await host.run(['test', '-e', host.user.stateDirectory])).exitCode).toBe(1)
      }
    })
    expect(aborted).toBeGreaterThan(moments / 5)
  })
})

describe('a step that fails', () => {
  const inside = (namespace: NonNullable<Topology['namespaces']>[string]): Topology => ({
    namespaces: {
      a: { ...namespace, interfaces: { eth0: { peer: 'b:eth0', addresses: ['10.0.1.1/24'] } } },
      b: {
        interfaces: { eth0: { addresses: ['10.0.1.2/24'] } },
      },
    },
  })

  const failing: Readonly<Record<string, readonly [Topology, RegExp]>> = {
    'a sysctl that the kernel does not have': [
      inside({ sysctls: { 'net.ipv4.conf.all.no_such_setting': 1 } }),
      /^in a: sysctl net\/ipv4\/conf\/all\/no_such_setting: .*no such setting/,
    ],
    'a value that the kernel refuses': [
      inside({ sysctls: { 'net.ipv4.tcp_syncookies': 'many' } }),
      /^in a: sysctl net\/ipv4\/tcp_syncookies: the kernel refuses the value many/,
    ],
    'a sysctl of an interface, once the wires are there': [
      inside({ sysctls: { 'net.ipv4.conf.eth0.rp_filter': 'loose' } }),
      /^in a: sysctl net\/ipv4\/conf\/eth0\/rp_filter: the kernel refuses/,
    ],
    'a congestion control that is not there': [
      inside({ sysctls: { 'net.ipv4.tcp_congestion_control': 'no-such' } }),
      /^in a: sysctl net\/ipv4\/tcp_congestion_control: the kernel refuses the value no-such/,
    ],
    'a command of the file': [inside({ setup: ['exit 4'] }), /^in a: exit 4 ended with status 4/],
  }

  it.each(Object.entries(failing))(
    '%s: is named with its namespace, and all is undone',
    async (_, [topology, message]) => {
      const error = await refusal(topology)
      expect(error).toMatchObject({ code: 'LAB', message: expect.stringMatching(message) })
    },
  )
})

describe('what this machine lacks', () => {
  /** Starts a program that does not find others, wherever they are: a layer hides them in mounts of its own. */
  const hiding = (...programs: readonly string[]) => [
    ...['unshare', '--mount', 'sh', '-ec', hide, 'hide', programs.join(' ')],
  ]
  const hide = `
    mount -t tmpfs tmpfs /mnt
    for program in $1; do
      path=$(readlink -f "$(command -v "$program")")
      layer=/mnt/$program
      mkdir -p "$layer/upper" "$layer/work"
      lower=$(dirname "$path")
      mount -t overlay -o "lowerdir=$lower,upperdir=$layer/upper,workdir=$layer/work" overlay "$lower"
      rm "$path"
    done
    shift
    exec "$@"`

  it('is named, all at once, with the packages to install', async () => {
    await using lacking = await startLabs(host, { by: hiding('ethtool', 'flock') })
    const error = await refusal(pair, {}, lacking)
    expect(error).toMatchObject({ name: 'CapabilityError', code: 'CAPABILITY' })
    expect(error).toMatchObject({ message: expect.stringMatching(/ethtool.*flock|flock.*ethtool/) })
    expect(error).toMatchObject({ hint: expect.stringMatching(/apt-get install (ethtool|util-linux)/) })
  })

  it('is a capability, for root in a container', async ({ skip }) => {
    needsWay('root', { skip }, 'a user needs no capability outside his user namespace')
    await using unprivileged = await startLabs(host, { by: asContained })
    const error = await refusal(pair, {}, unprivileged)
    expect(error).toMatchObject({ code: 'CAPABILITY', hint: expect.stringContaining('SYS_ADMIN') })
  })
})

describe('several labs', () => {
  it('can not have the same name at once, and who has it is said', async () => {
    await expectUnchanged(host, async () => {
      await using first = await labs.up(pair, { name: 'mine' })
      const second = labs.up(pair, { name: 'mine' })
      await expect(second).rejects.toMatchObject({
        code: 'USAGE',
        message: expect.stringMatching(/already up under the name mine since .*, brought up by process \d+/),
      })
      await first.must('a', ['ping', '-qnc1', 'b'])
    })
  })

  it('of ten that want a name at once, one has it', async () => {
    await expectUnchanged(host, async () => {
      const wanting = await Promise.allSettled(Array.from({ length: 10 }, () => labs.up(pair, { name: 'mine' })))
      const up = wanting.filter((result) => result.status === 'fulfilled')
      expect(up.length).toBe(1)
      for (const { value } of up) {
        await value.must('a', ['ping', '-qnc1', 'b'])
        await value.close()
      }
    })
  })

  it('of the same topology are up at once, and do not see each other', async () => {
    await expectUnchanged(host, async () => {
      const ten = await Promise.all(Array.from({ length: 10 }, () => labs.up(pair)))
      await Promise.all(ten.map((lab) => lab.must('a', ['ping', '-qnc1', 'b'])))
      const [first, ...others] = ten
      await first?.close()
      await Promise.all(others.map((lab) => lab.must('b', ['ping', '-qnc1', 'a'])))
      await Promise.all(others.map((lab) => lab.close()))
    })
  })
})
