import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Host, playHost } from '../../support/host.ts'

let host: Host
beforeAll(async () => {
  host = await playHost({ outside: false })
})
afterAll(async () => await host[Symbol.asyncDispose]())

const state = '/run/netns-topology'
const id = 'moved.0badcafe'

/** The journal of a lab with a pin, and two networks: the lab's, by its mark, and one that has nothing to do with it. */
const setUp = `
ip netns add lab && ip -n lab link set lo alias netns-topology:0badcafe
ip netns add vpn
mkdir -p -m 0700 ${state}/${id}
net=$(readlink /proc/self/ns/net)
step='"where":"host","in":"@host","undo":{"kind":"end-processes"},"at":[]'
printf '%s\\n' '{"version":1,"net":"'"$net"'"}' \\
  '{"n":1,"begin":{"kind":"visitors",'"$step"',"mark":"netns-topology:0badcafe"}}' >${state}/${id}/journal`

/** Starts a program in a network, and gives its PID. */
async function startIn(network: string, ...argv: string[]): Promise<number> {
  const start = 'nsenter --net=/run/netns/"$0" "$@" </dev/null >/dev/null 2>&1 & echo $!'
  return Number(await host.must(['sh', '-c', start, network, ...argv]))
}

const isAlive = async (pid: number) => (await host.run(['kill', '-0', `${pid}`])).exitCode === 0

it('who is in another network stays, though one of them moves into the lab’s meanwhile', async () => {
  await host.must(['sh', '-ec', setUp])
  const move = 'trap "exec nsenter --net=/run/netns/lab sleep 83" USR1; while :; do sleep 0.02; done'
  const mover = await startIn('vpn', 'sh', '-c', move)
  const daemon = await startIn('vpn', 'sleep', '84')
  const visitor = await startIn('lab', 'sleep', '85')
  await expect.poll(() => host.must(['ip', 'netns', 'pids', 'vpn'])).toContain(`${daemon}`)
  await expect.poll(() => host.must(['ip', 'netns', 'pids', 'lab'])).toContain(`${visitor}`)
  const undo = fileURLToPath(new URL('../../support/undo-while-moving.ts', import.meta.url))
  expect(await host.node(undo, [state, id, `${mover}`])).toMatchObject({ stdout: '[]\n', exitCode: 0 })
  expect([await isAlive(daemon), await isAlive(visitor)]).toEqual([true, false])
  await host.must(['rm', '-r', state])
})
