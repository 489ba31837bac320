import { escapeText } from '../errors/escape.ts'
import { table } from './table.ts'

interface Counters {
  readonly packets: number
  readonly errors: number
  readonly dropped: number
}

interface Observed {
  readonly name: string
  readonly namespaces: readonly {
    readonly name: string
    readonly interfaces: readonly {
      readonly name: string
      readonly state: 'up' | 'down'
      readonly addresses: readonly string[]
      readonly received: Counters
      readonly sent: Counters
    }[]
  }[]
  readonly programs: readonly {
    readonly namespace: string
    readonly command: string
    readonly state: string
    readonly lastLines: readonly string[]
  }[]
}

/** A lab for who wants to understand a test that failed. */
export function reportText({ name, namespaces, programs }: Observed): string {
  const rows = namespaces.flatMap(({ name: namespace, interfaces }) => {
    if (interfaces.length === 0) return [[namespace, 'no interfaces']]
    return interfaces.map(({ name: device, state, addresses, received, sent }) => [
      namespace,
      device,
      state === 'down' ? 'DOWN' : 'up',
      addresses.join(' ') || '-',
      countersText('received', received),
      countersText('sent', sent),
    ])
  })
  const said = programs.flatMap(({ namespace, command, state, lastLines }) => [
    `${namespace}: \`${command}\` ${state}`,
    ...lastLines.map((line) => `  | ${line}`),
  ])
  const lines = [`${name} was like this:`, ...table(rows).split('\n').map(indent), ...said.map(escapeText)]
  return lines.filter(Boolean).join('\n')
}

const indent = (line: string): string => (line === '' ? '' : `  ${line}`)

function countersText(what: string, { packets, errors, dropped }: Counters): string {
  const bad = [errors > 0 && `${errors} errors`, dropped > 0 && `${dropped} dropped`].filter(Boolean)
  return [`${what} ${packets}`, ...bad].join(', ')
}
