// A member of a cluster. Whoever hears from a majority, itself included, follows the least of the names that it hears from.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

const beat = 20 // ms between two heartbeats
const silence = 10 * beat // ms after which a member counts as gone
const port = 7000

let leader: string | undefined
let own = ''

export async function join(name: string, members: readonly string[]): Promise<void> {
  own = name
  const heard = new Map<string, number>()
  const socket = createSocket('udp4')
  socket.on('message', (message) => void heard.set(message.toString(), performance.now()))
  // Who cannot be reached is silent, and no more.
  socket.on('error', () => {})
  socket.bind(port)
  await once(socket, 'listening')
  setInterval(() => {
    for (const other of members) if (other !== name) socket.send(name, port, other, () => {})
    const alive = [name, ...members.filter((one) => performance.now() - (heard.get(one) ?? -silence) < silence)]
    leader = alive.length > members.length / 2 ? alive.toSorted()[0] : undefined
  }, beat)
}

export const leaderNow = (): string | undefined => leader

/** Resolves when this member follows the one of this name, or nobody. */
export async function untilLed(by: string | undefined): Promise<string> {
  while (leaderNow() !== by) await sleep(beat)
  return own
}
