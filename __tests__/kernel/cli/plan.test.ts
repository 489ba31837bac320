import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { parseTopology, planTopology } from '../../../src/index.ts'
import { runs, startIn, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import type { Host } from '../../support/host.ts'
import { shareOf } from '../../support/share.ts'
import { problemsOf } from '../../support/topology-problems.ts'
import { needsWay } from '../../support/way.ts'

const fixtures = ['kinds', 'topologies'].flatMap((folder) => {
  const directory = `__tests__/fixtures/${folder}`
  return readdirSync(directory).map((name) => `${directory}/${name}`)
})
const valid = fixtures.filter((file) => problemsOf(readFileSync(file, 'utf8'), file).length === 0)

const planOf = (file: string) => planTopology(parseTopology(readFileSync(file, 'utf8'), { file }))
const hasHostSteps = (file: string) => planOf(file).steps.some(({ where }) => where === 'host')

/** Runs what is printed as a person would, by `sh` with the script as its input. */
async function runScript(host: Host, script: string) {
  const { exitCode, stderr } = await host.run(['sh'], { stdin: script })
  expect(stderr).toBe('')
  expect(exitCode).toBe(0)
}

interface Seen {
  readonly attempts: readonly { readonly target: string; readonly seen: string }[]
  readonly from: string
}

describe('the plan of every fixture as a script', () => {
  it('is of some', () => {
    expect(valid.length).toBeGreaterThan(8)
  })

  it.for(shareOf(valid, 0).map((file) => [file.split('/').at(-1) ?? '', file] as const))(
    '%s comes up by hand, reaches what the lab reaches, and is taken back',
    async ([, file], { command, host, skip }) => {
      needsWay('root', { skip }, 'a script is run by root, whoever printed it')
      const checked = await command.run(['check', file, '--json'])
      const checks: Seen[] = JSON.parse(checked.stdout)
      // Both are about the host as it is.
      const undo = await command.must('plan', file, '--format', 'sh', '--undo')
      await runScript(host, await command.must('plan', file, '--format', 'sh'))
      try {
        for (const { from, attempts } of checks) {
          for (const { target, seen } of attempts.slice(0, 2)) {
            const ping = ['ping', '-c', '1', '-W', '1', target] as const
            const inside = ['ip', 'netns', 'exec', from, ...ping] as const
            expect((await host.run(from === 'host' ? ping : inside)).exitCode === 0, `${from} to ${target}`).toBe(
              seen.startsWith('reachable'),
            )
          }
        }
      } finally {
        await runScript(host, undo)
      }
    },
  )
})

describe('plan', () => {
  it('prints words of a file as a shell reads them', async ({ command, host }) => {
    const setup = [`printf '%s|' "a b" '$HOME' "it's" \\\\ >/run/setup-ran`, 'echo "two\nlines" >>/run/setup-ran']
    const file = writeFile('odd.yml', JSON.stringify({ namespaces: { a: { setup } } }))
    await runScript(host, await command.must('plan', file, '--format', 'sh'))
    expect(await host.must(['cat', '/run/setup-ran'])).toBe("a b|$HOME|it's|\\|two\nlines\n")
    await runScript(host, await command.must('plan', file, '--format', 'sh', '--undo'))
    await host.must(['rm', '/run/setup-ran'])
  })

  it('ends what runs in the namespaces before it takes them back', async ({ command, host }) => {
    const file = writeFile('busy.yml', 'namespaces: { a: {}, b: {} }')
    await runScript(host, await command.must('plan', file, '--format', 'sh'))
    const polite = "trap 'sleep 0.3; touch /run/ended-itself; exit' TERM; echo ready; while :; do sleep 0.0481; done"
    const stubborn = "trap '' TERM; echo ready; while :; do sleep 0.0482; done"
    const programs = Object.entries({ a: polite, b: stubborn }).map(([netns, script]) =>
      startIn(host, ['ip', 'netns', 'exec', netns, 'sh', '-c', script]),
    )
    await Promise.all(programs.map((program) => program.printed('ready')))
    await runScript(host, await command.must('plan', file, '--format', 'sh', '--undo'))
    expect(runs(host, '0.048')).toBe(false)
    await host.must(['rm', '/run/ended-itself'])
    await Promise.all(programs.map((program) => program.ended()))
  })

  it('is the value of planTopology as JSON, where nothing is on the host', async ({ command }) => {
    const inside = valid.filter((file) => !hasHostSteps(file))
    for (const [index, file] of inside.entries()) {
      // Both options say the same.
      const asJson = index % 2 === 0 ? ['--json'] : ['--format', 'json']
      expect(JSON.parse(await command.must('plan', file, ...asJson))).toEqual(planOf(file))
    }
  })

  it('undoes from the last to the first', async ({ command }) => {
    const file = fixtures.find((name) => name.endsWith('veth-pair.yml')) ?? ''
    const plan = await command.json<{ steps: unknown[] }>('plan', file)
    const undo = await command.json<{ steps: unknown[] }>('plan', file, '--undo')
    expect(undo.steps).toEqual(plan.steps.toReversed())
    expect(await command.must('plan', file, '--undo')).toBe(
      'ip netns del ns2\nip netns del ns1\nip netns del fabric.veth-pair\n',
    )
  })

  it('is one line for each command as text, with its undo', async ({ command }) => {
    const text = await command.must('plan', fixtures.find((name) => name.endsWith('veth-pair.yml')) ?? '')
    expect(text).toMatch(/^veth-pair: \d+ steps inside 3 namespaces of its own, none on the host\n/)
    expect(text).toMatch(/^ip netns add ns1\n {2}undo: ip netns del ns1$/m)
    expect(text).toMatch(/^ip -n ns1 address add 10\.1\.1\.1\/24 .*dev veth1$/m)
  })
})
