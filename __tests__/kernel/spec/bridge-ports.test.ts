import { expect, it } from 'vitest'
import { playHost } from '../../support/host.ts'
import { problemsOf } from '../../support/topology-problems.ts'

/** As many ports as the kernel takes of these, which are the two ends of veth pairs. */
const tried = 1030

it('the ports that a bridge may have are those that the kernel takes', async () => {
  await using host = await playHost({ outside: false })
  const pairs = Array.from({ length: tried / 2 }, (_, index) => index)
  const batch = [
    'link add name br type bridge',
    ...pairs.flatMap((pair) => [
      `link add name a${pair} type veth peer name b${pair}`,
      `link set dev a${pair} master br`,
      `link set dev b${pair} master br`,
    ]),
  ]
  const { stderr } = await host.run(['ip', '-force', '-batch', '-'], { stdin: `${batch.join('\n')}\n` })
  expect(stderr).toContain('Exchange full')
  const ports: unknown[] = JSON.parse(await host.must(['ip', '-j', 'link', 'show', 'master', 'br']))
  const file = (count: number) =>
    `bridges: { lan: {} }\nnamespaces:\n${Array.from({ length: count }, (_, index) => `  h${index}: { interfaces: { x: { bridge: lan } } }`).join('\n')}\n`
  expect(problemsOf(file(ports.length))).toEqual([])
  expect(problemsOf(file(ports.length + 1))).toHaveLength(1)
})
