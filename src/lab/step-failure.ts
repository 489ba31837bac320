import type { Batch, Line } from '../drivers/index.ts'
import { LabError, UsageError } from '../errors/errors.ts'
import { ClashError } from '../host/clash.ts'
import type { Ran } from '../machine/machine.ts'
import type { Step } from '../plan/index.ts'
import { placeOf } from '../resolve/index.ts'
import type { Topology } from '../spec/index.ts'

/** A step of the plan failed: which, what was said, and what the kernel or its tool answered. */
class StepError extends LabError {
  readonly step: Step

  constructor(message: string, step: Step) {
    super(message)
    this.step = step
  }
}

/** Tells by the line at which a batch stopped which step it was; undefined where it did not stop. */
export function batchFailure({ sysctls, ips }: Batch, stderr: string): Error | undefined {
  const sysctl = lineOf(/^Sysctl failed -:(\d+)$/m, sysctls, stderr)
  if (sysctl !== undefined && sysctl.command.tool === 'sysctl') {
    const { key, value } = sysctl.command
    const missing = /nonexistent|No such file/.test(stderr)
    const reason = missing ? 'this kernel has no such setting' : `the kernel refuses the value ${value}`
    return new StepError(`in ${sysctl.step.in}: sysctl ${key}: ${reason}`, sysctl.step)
  }
  const ip = lineOf(/^Command failed -:(\d+)$/m, ips, stderr)
  if (ip !== undefined && ip.command.tool === 'ip') {
    return new StepError(`in ${ip.step.in}: ip ${ip.command.words.join(' ')}: ${said(stderr)}`, ip.step)
  }
  return undefined
}

export const programFailure = (step: Step, argv: readonly string[], { exitCode, stdout, stderr }: Ran): Error =>
  new StepError(
    `in ${step.in}: ${titleOf(step, argv)} ended with status ${exitCode}: ${said(stderr) || said(stdout)}`,
    step,
  )

/** What was run, as the file or the plan calls it. */
function titleOf(step: Step, argv: readonly string[]): string {
  if (step.kind === 'setup') return step.command
  return step.kind === 'forwarding' ? `waiting for the ports of ${step.bridge}` : argv.join(' ')
}

function lineOf(pattern: RegExp, lines: readonly Line[], stderr: string): Line | undefined {
  const number = stderr.match(pattern)?.[1]
  return number === undefined ? undefined : lines[Number(number) - 1]
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
    ? new StepError(`${placeText(topology, error.step.at)}${error.message}`, error.step)
    : error
}

function placeText(topology: Topology, at: Step['at']): string {
  const place = placeOf(topology, at)
  return place === undefined ? '' : `${place.file}:${place.line}:${place.column}: `
}
