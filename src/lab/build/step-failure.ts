import type { Batch, Line } from '../../drivers/index.ts'
import { LabError, UsageError } from '../../errors/errors.ts'
import { ClashError } from '../../host/clash.ts'
import type { Ran } from '../../machine/machine.ts'
import type { Step } from '../../plan/index.ts'
import { placeOf } from '../../resolve/index.ts'
import type { Topology } from '../../spec/index.ts'

/** A step of the plan failed: which, what was said, and what the kernel or its tool answered. */
export class StepError extends LabError {
  readonly step: Step

  constructor(message: string, step: Step, hint?: string) {
    super(message, hint === undefined ? {} : { hint })
    this.step = step
  }
}

/** Tells by the line at which a batch stopped which step it was; undefined where it did not stop. */
export function batchFailure({ lines }: Batch, stderr: string): Error | undefined {
  const number = stderr.match(/^Command failed -:(\d+)$/m)?.[1]
  const line = number === undefined ? undefined : lines[Number(number) - 1]
  return line && new StepError(`in ${line.step.in}: ${reasonOf(line, stderr)}`, line.step)
}

function reasonOf({ command }: Line, stderr: string): string {
  if (command.tool === 'ip' || command.tool === 'ip -6')
    return `${command.tool} ${command.words.join(' ')}: ${said(stderr)}`
  if (command.tool !== 'sysctl') return said(stderr)
  const isMissing = /^No such setting$/m.test(stderr)
  const reason = isMissing ? 'this kernel has no such setting' : `the kernel refuses the value ${command.value}`
  return `sysctl ${command.key}: ${reason}`
}

/** @param hint what to do about it, where it is known */
export function programFailure(step: Step, argv: readonly string[], ran: Ran, hint?: string): Error {
  const { exitCode, stdout, stderr } = ran
  const reason = said(stderr) || said(stdout)
  return new StepError(`in ${step.in}: ${titleOf(step, argv)} ended with status ${exitCode}: ${reason}`, step, hint)
}

/** What was run, as the file or the plan calls it. */
function titleOf(step: Step, argv: readonly string[]): string {
  if (step.kind === 'setup') return step.command
  return step.kind === 'forwarding' ? `waiting for the ports of ${step.bridge}` : argv.join(' ')
}

const said = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('Command failed'))
    .join('; ')

/** The same error with the place in the file that asks for the step, where the topology was read from one. */
export function explainStep(error: unknown, topology: Topology): unknown {
  if (error instanceof ClashError) {
    const { message, hint } = error
    const place = 'at' in error.act ? placeText(topology, error.act.at) : ''
    return new UsageError(`${place}${message}`, { hint, cause: error })
  }
  return error instanceof StepError
    ? new StepError(`${placeText(topology, error.step.at)}${error.message}`, error.step, error.hint)
    : error
}

export function placeText(topology: Topology, at: Step['at']): string {
  const place = placeOf(topology, at)
  return place === undefined ? '' : `${place.file}:${place.line}:${place.column}: `
}
