import { debug, setFailed } from '@actions/core'
import type { Receipt } from '../audit/index.ts'
import { messageOf } from '../errors/caught.ts'
import { exitCodes } from '../errors/errors.ts'
import { escapeLines, escapeText } from '../errors/escape.ts'
import type { Log } from '../lab/programs/logs.ts'
import { realMachine } from '../machine/real.ts'
import { renderReceipt } from '../render/receipt.ts'
import { shellLine } from '../render/shell.ts'
import { receiptSummary } from '../render/summary.ts'
import { grouped, print, warn } from './report/say.ts'
import { summarize } from './report/summary.ts'
import { endChildrenOf } from './runner/children.ts'
import { type Engine, EngineError, engineFor } from './runner/engine.ts'
import { restoreStale } from './runner/stale.ts'
import { removeFile } from './source.ts'
import { type Saved, saved } from './state.ts'

/** The second half of the action: takes the topology down and says how the machine is, whatever became of the first. */
export async function takeDown(): Promise<void> {
  // The directory that this was started in may be gone.
  process.chdir('/')
  const state = saved()
  if (state === undefined) return print('nothing was brought up')
  const failures = await restoreAll(state)
  if (failures.length === 0) return
  const text = escapeLines(failures.join('\n'))
  if (state.onRestoreFailure === 'fail') setFailed(text)
  else warn(text)
}

/**
 * ms after the start of this process, which is to be over within 30 s, whatever hangs: until when what the first half left
 * running is waited for, until when is looked at what is there, and until when all is done.
 */
const until = { ended: 5000, seen: 7000, done: 25_000 }

/** Does all of it, and says what of it could not be done. */
async function restoreAll({ lab, name, isUp: wasUp, token, directory }: Saved): Promise<string[]> {
  const machine = realMachine()
  const failures: string[] = []
  /** A part of the work, which never keeps the others from being done. */
  const attempt = async (what: string, work: () => Promise<readonly string[]>) => {
    try {
      failures.push(...(await work()))
    } catch (error) {
      failures.push(`${what}: ${messageOf(error)}`)
    }
  }
  await attempt('what the step left running could not be ended', async () => {
    const count = await endChildrenOf(machine, token, until.ended)
    if (count > 0) print(`${count} of the step's own processes were running still, and were ended`)
    return []
  })
  await attempt(`${name} could not be taken down`, () => downOrRestore({ lab, name, wasUp }, token))
  await attempt(`${directory} could not be removed`, async () => {
    removeFile(machine, directory)
    return []
  })
  return failures
}

interface Made {
  readonly lab: string
  readonly name: string
  readonly wasUp: boolean
}

async function downOrRestore(made: Made, token: string): Promise<readonly string[]> {
  const { lab, name } = made
  const [looking, engine] = [engineFor(token, until.seen), engineFor(token, until.done)]
  const logs = await logsOf(lab, looking)
  if (logs === undefined) return await restore(made, engine)
  for (const log of logs) await show(log)
  return await down(lab, name, engine)
}

/** What detached programs have printed; undefined where the topology is not up. What cannot be read does not keep it from going down. */
async function logsOf(lab: string, engine: Engine): Promise<Log[] | undefined> {
  try {
    return await engine.json<Log[]>([0], 'logs', lab)
  } catch (error) {
    if (error instanceof EngineError && error.status === exitCodes.usage) return undefined
    print(`what programs printed could not be read: ${messageOf(error)}`)
    return []
  }
}

/** Where it is not up any more: the engine restored when its holder or owner ended, or does so now. */
async function restore({ name, wasUp }: Made, engine: Engine): Promise<readonly string[]> {
  const { failures } = await restoreStale(engine)
  const rest = failures.length === 0 ? ', and nothing of it is left' : ''
  if (wasUp) warn(`${name} ended before this job did: a step took it down, or its holder was killed${rest}`)
  else print(`the topology of this step did not come up${rest}`)
  return failures
}

async function down(lab: string, name: string, engine: Engine): Promise<string[]> {
  const [taken] = await engine.json<{ receipt: Receipt }[]>([0, 1], 'down', lab)
  if (taken === undefined) return []
  const { receipt } = taken
  const text = renderReceipt(receipt, { theirs: false })
  print(text)
  if (receipt.theirs.length > 0) debug(renderReceipt(receipt))
  await summarize(receiptSummary(name, receipt))
  return receipt.ours.length === 0 ? [] : [text]
}

const shown = 20 // lines

/** What a detached program printed last: folded of one that runs, for all to see of one that has ended. */
async function show({ namespace, name, argv, output, isRunning }: Log): Promise<void> {
  const title = `${namespace}: ${escapeText(name ?? shellLine(argv))}`
  const lines = output.trimEnd().split('\n').slice(-shown).map(escapeText).join('\n')
  if (isRunning) await grouped(`${title} (running)`, async () => print(lines))
  else print(`${title} has ended; its last lines:\n${lines}`)
}
