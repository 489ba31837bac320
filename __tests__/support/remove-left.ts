import { beforeEach } from 'vitest'
import { type PlayedHost, playedHosts } from './played-hosts.ts'
import { type Trace, tracesOn } from './traces.ts'
import { until } from './until.ts'

// A setup file: no test leaves a lab to the next one. What a test leaves on a played host that lives on is removed, and named
// as an error of the test. A lab that was there before the test is left alone.
beforeEach(({ onTestFinished, task }) => {
  const before = new Map([...playedHosts].map((host) => [host, new Set(tracesOn(host).map(({ tag }) => tag))]))
  // What is registered first is called last: after the fixtures and all that the test itself does in the end.
  onTestFinished(async () => {
    const isFailed = task.result?.state === 'fail'
    const left = await Promise.all([...playedHosts].map((host) => removeLeft(host, before.get(host), isFailed)))
    if (left.flat().length === 0) return
    throw new Error(`the test left, and this is removed now:\n${left.flat().join('\n')}`)
  })
})

/** What a test left that is not of a lab in `before`. */
async function removeLeft(
  host: PlayedHost,
  before: ReadonlySet<string> = new Set(),
  isFailed: boolean,
): Promise<string[]> {
  const look = () => tracesOn(host).filter(({ tag }) => !before.has(tag))
  const left = look()
  if (left.length === 0 || (!isFailed && (await hasGone(host, look)))) return []
  await remove(host, left)
  await until('nothing is left of the labs of a test', () => look().length === 0)
  return left.map(({ text }) => text)
}

/** Whether it goes by itself, as what a keeper still undoes. What is up does not. */
async function hasGone(host: PlayedHost, look: () => readonly Trace[]): Promise<boolean> {
  const { commandArgv } = await import('./engine.ts')
  const labs: { id: string; state: string }[] = JSON.parse(await host.user.must(commandArgv('ls', '--json')))
  const tags = look().map(({ tag }) => tag)
  if (labs.some(({ id, state }) => state === 'up' && tags.some((tag) => id.endsWith(`.${tag}`)))) return false
  return await until('labs of a test have gone', () => look().length === 0).then(
    () => true,
    () => false,
  )
}

/** Kills the labs, and has the next start undo what they had on the host; then by force, where that is what fails. */
async function remove(host: PlayedHost, left: readonly Trace[]): Promise<void> {
  const { commandArgv } = await import('./engine.ts')
  const keysOf = (kind: Trace['kind']) => left.filter((one) => one.kind === kind).map(({ key }) => key)
  await host.run(['sh', '-c', 'kill -s KILL "$@"', 'kill', ...keysOf('process')])
  for (const who of [host.user, host]) await who.run(commandArgv('restore'))
  await host.run(['rm', '-rf', '--', ...keysOf('directory')])
  for (const link of keysOf('link')) await host.run(['ip', 'link', 'delete', link])
}
