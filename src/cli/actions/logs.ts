import { escapeText } from '../../errors/escape.ts'
import { attach } from '../../lab/programs/attach.ts'
import { type Log, readLogs } from '../../lab/programs/logs.ts'
import { realMachine } from '../../machine/real.ts'
import { shellLine } from '../../render/shell.ts'
import { printJson, printResult } from '../output.ts'

export function logs(name: string, namespace: string | undefined, { json }: { json?: boolean }): number {
  const machine = realMachine()
  const found = readLogs(machine, attach(machine, name), namespace)
  if (json) printJson(found)
  else printResult(found.map(logText).join('\n\n'))
  return 0
}

const logText = ({ namespace, name, argv, since, pid, isRunning, output }: Log): string =>
  [
    `==> ${namespace}: ${name === undefined ? '' : `${escapeText(name)}: `}${shellLine(argv)} (${pid}, since ${since}, ${isRunning ? 'running' : 'ended'})`,
    ...(output === '' ? [] : [output.replace(/\n$/, '')]),
  ].join('\n')
