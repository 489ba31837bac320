import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { isDebug } from '@actions/core'
import { CapabilityError, UsageError } from '../errors/errors.ts'
import type { CheckResult } from '../lab/check.ts'
import type { LiveLab } from '../lab/inspect.ts'
import { checksText } from '../render/checks.ts'
import { labText } from '../render/lab.ts'
import { topologySummary } from '../render/summary.ts'
import { networkOf, parseTopology } from '../resolve/index.ts'
import type { Network } from '../resolve/network.ts'
import { publish } from './outputs.ts'
import { install, packagesFor } from './preflight/install.ts'
import { containerHint, hostNetworkRefusal } from './preflight/refusals.ts'
import { grouped, print, warn } from './report/say.ts'
import { summarize } from './report/summary.ts'
import { type Engine, EngineError } from './runner/engine.ts'
import { fileOf, type Source } from './source.ts'
import { save } from './state.ts'
import type { Work } from './work.ts'

/** Brings the topology up on a machine that was looked at, tells later steps of it, and checks it. */
export async function bringUpTopology(source: Source, work: Work): Promise<void> {
  const { machine, engine, around, inputs, token } = work
  const network = networkOf(parseTopology(source.text, source))
  const refusal = inputs['allow-host-network'] ? undefined : hostNetworkRefusal(around, network)
  if (refusal !== undefined) throw refusal
  await grouped('Restore what dead jobs left', () => restore(engine))
  await installFor(network, work)
  const tag = randomBytes(4).toString('hex')
  const name = inputs.name ?? network.name
  const directory = join(around.temporary, `netns-topology-${token}`)
  save({ lab: `${network.name}.${tag}`, name, token, directory, onRestoreFailure: inputs['on-restore-failure'] })
  const start = performance.now()
  const lab = await grouped('Bring the topology up', () => up(fileOf(machine, source, directory), { tag, name }, work))
  const took = Math.round(performance.now() - start)
  publish(lab)
  await summarize(topologySummary(name, network))
  const checked = inputs.checks && network.checks.length > 0 ? await grouped('Checks', () => check(lab, engine)) : ''
  print(`${name}: up in ${took} ms, ${lab.namespaces.length} namespaces${checked}; netns-exec NAMESPACE -- COMMAND`)
}

async function restore(engine: Engine): Promise<void> {
  const { restored, failures } = await engine.json<{ restored: string[]; failures: string[] }>(
    [0, 1],
    'restore',
    '--stale',
  )
  for (const id of restored) warn(`${id}, which a job before this one left here, was restored`)
  for (const failure of failures) warn(`what a job before this one left here could not be restored: ${failure}`)
  if (restored.length + failures.length === 0) print('nothing to restore')
}

async function installFor(network: Network, { machine, inputs }: Work): Promise<void> {
  const packages = packagesFor(machine, network, inputs)
  // Without them the engine says what is missing.
  if (packages.length === 0 || inputs.install === 'never') return
  await grouped(`Install ${packages.join(', ')}`, () => install(machine, packages))
}

async function up(file: string, { tag, name }: { tag: string; name: string }, work: Work): Promise<LiveLab> {
  const { engine, around, inputs } = work
  const pins = inputs.pin ? ['--pin'] : []
  const args = [
    '--tag',
    tag,
    '--name',
    name,
    '--owner',
    `${around.owner}`,
    '--netns-exec',
    '--privilege',
    inputs.privilege,
    ...pins,
  ]
  if (isDebug()) print((await engine.run('plan', ...pins, '--', file)).stdout)
  try {
    const lab = await engine.json<LiveLab>([0], 'up', ...args, '--', file)
    print(labText(lab))
    for (const note of lab.notes) warn(note)
    return lab
  } catch (error) {
    const isCapability = error instanceof EngineError && error.status === 3
    if (!isCapability || !around.isContainer) throw error
    throw new CapabilityError(error.message, { hint: containerHint(around.isAct), cause: error })
  }
}

async function check({ id }: LiveLab, engine: Engine): Promise<string> {
  const results = await engine.json<CheckResult[]>([0, 1], 'check', id)
  const text = checksText(results)
  print(text)
  const verdict = text.split('\n').at(-1) ?? ''
  if (results.some(({ holds }) => !holds)) throw new UsageError(verdict, { hint: 'the log has what was seen of each' })
  return `, ${verdict}`
}
