import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { isDebug } from '@actions/core'
import { CapabilityError, type Place } from '../errors/errors.ts'
import { escapeText } from '../errors/escape.ts'
import type { CheckResult } from '../lab/check.ts'
import type { LiveLab } from '../lab/inspect.ts'
import { checksText, checkText } from '../render/checks.ts'
import { labText } from '../render/lab.ts'
import { topologySummary } from '../render/summary.ts'
import { networkOf, parseTopology, placeOf } from '../resolve/index.ts'
import type { Network } from '../resolve/network.ts'
import type { Inputs } from './inputs.ts'
import { publish } from './outputs.ts'
import { examine } from './preflight/examine.ts'
import { install, packagesFor } from './preflight/install.ts'
import { containerHint, hostNetworkRefusal } from './preflight/refusals.ts'
import { PlacedError } from './report/annotate.ts'
import { grouped, print, warn } from './report/say.ts'
import { summarize } from './report/summary.ts'
import { type Engine, EngineError } from './runner/engine.ts'
import { type Restored, sayRestored } from './runner/stale.ts'
import { fileOf, type Source } from './source.ts'
import { save } from './state.ts'
import type { Work } from './work.ts'

/**
 * Brings the topology up, tells later steps of it, and checks it.
 *
 * @param restoring what dead jobs left, which goes on meanwhile
 */
export async function bringUpTopology(source: Source, work: Work, restoring: Promise<Restored>): Promise<void> {
  const { machine, engine, around, inputs, token } = work
  const topology = parseTopology(source.text, source)
  const network = networkOf(topology)
  const refusal = inputs['allow-host-network'] ? undefined : hostNetworkRefusal(around, network)
  if (refusal !== undefined) throw refusal
  if (isDebug()) await examine(work)
  await grouped('Restore what dead jobs left', async () => sayRestored(await restoring))
  await installFor(network, work)
  const tag = randomBytes(4).toString('hex')
  const directory = join(around.temporary, `netns-topology-${token}`)
  const state = { lab: `${network.name}.${tag}`, token, directory, onRestoreFailure: inputs['on-restore-failure'] }
  save({ ...state, name: inputs.name ?? network.name, isUp: false })
  const start = performance.now()
  const file = fileOf(machine, source, directory)
  const lab = await up(file, { tag, network }, work)
  const took = Math.round(performance.now() - start)
  save({ ...state, name: lab.name, isUp: true })
  publish(lab)
  await summarize(topologySummary(lab.name, network))
  const isChecked = inputs.checks && network.checks.length > 0
  const placeOfCheck = (index: number) => placeOf(topology, network.checks[index]?.at ?? [])
  const checked = isChecked ? await grouped('Checks', () => check(lab, engine, placeOfCheck)) : ''
  const entered = lab.pinned ? ', sudo ip netns exec NAMESPACE COMMAND' : ''
  const size = `${lab.namespaces.length} namespaces`
  print(`${lab.name}: up in ${took} ms, ${size}${checked}; netns-exec NAMESPACE -- COMMAND${entered}`)
}

async function installFor(network: Network, { machine, inputs }: Work): Promise<void> {
  const packages = packagesFor(machine, network, inputs)
  // Without them the engine says what is missing.
  if (packages.length === 0 || inputs.install === 'never') return
  await grouped(`Install ${packages.join(', ')}`, () => install(machine, packages))
}

/** What pins are asked for by, for each that the input can be. */
const pinning = new Map<Inputs['pin'], string[]>([
  ['auto', ['--try-pin']],
  [true, ['--pin']],
  [false, []],
])

async function up(file: string, { tag, network }: { tag: string; network: Network }, work: Work): Promise<LiveLab> {
  const { engine, around, inputs } = work
  const naming = inputs.name === undefined ? ['--try-name', network.name] : ['--name', inputs.name]
  const args = [
    ...['--tag', tag, ...naming, '--owner', `${around.owner}`, '--netns-exec'],
    ...['--privilege', inputs.privilege, ...(pinning.get(inputs.pin) ?? [])],
  ]
  if (isDebug())
    await grouped('Plan', async () =>
      print((await engine.run('plan', ...(inputs.pin === true ? ['--pin'] : []), '--', file)).stdout),
    )
  try {
    return await grouped('Bring the topology up', async () => {
      const lab = await engine.json<LiveLab>([0], 'up', ...args, '--', file)
      print(labText(lab))
      for (const note of lab.notes) warn(note)
      return lab
    })
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    if (error.status !== 3) throw placed(error, file)
    await examine(work)
    const [, message] = /^([^]*?)\n +hint: in a container: /.exec(error.message) ?? []
    if (!around.isContainer || message === undefined) throw error
    throw new CapabilityError(message, { hint: containerHint(around.isAct), cause: error })
  }
}

/** The engine's error at the place in the file that it begins with. */
function placed(error: EngineError, file: string): EngineError | PlacedError {
  const [, line, column, message] = /^:(\d+):(\d+): ([^]*)$/.exec(error.message.slice(escapeText(file).length)) ?? []
  if (!error.message.startsWith(escapeText(file)) || message === undefined) return error
  const place: Place = { file, line: Number(line), column: Number(column) }
  return new PlacedError(error.message, [{ message, path: [], place }], error)
}

async function check(
  { id }: LiveLab,
  engine: Engine,
  placeOfCheck: (index: number) => Place | undefined,
): Promise<string> {
  const results = await engine.json<CheckResult[]>([0, 1], 'check', id)
  const text = checksText(results)
  print(text)
  const verdict = text.split('\n').at(-1) ?? ''
  const problems = results.flatMap((result, index) => {
    const place = placeOfCheck(index)
    return result.holds ? [] : [{ message: checkText(result), path: [], ...(place && { place }) }]
  })
  if (problems.length > 0) throw new PlacedError(verdict, problems)
  return `, ${verdict}`
}
