import { exitCodes, TopologyError } from '../../errors/errors.ts'
import { escapeText } from '../../errors/escape.ts'
import { planHere } from '../../lab/side/host-steps.ts'
import { readTopologyFile } from '../../lab/topology-file.ts'
import { realMachine } from '../../machine/real.ts'
import { planScript, undoLines, undoScript } from '../../render/plan-script.ts'
import { planText } from '../../render/plan-text.ts'
import { networkOf, notesOn } from '../../resolve/index.ts'
import { note, printJson, printResult } from '../output.ts'

export function validate(file: string, { json }: { json?: boolean }): number {
  if (!json) {
    const topology = readTopologyFile(file)
    const { name, namespaces = {}, bridges = {} } = topology
    for (const text of notesOn(topology)) note(`netns-topology: ${escapeText(text)}`)
    printResult(`${name}: valid, ${count(namespaces, 'namespace')}, ${count(bridges, 'bridge')}`)
    return 0
  }
  try {
    const notes = notesOn(readTopologyFile(file))
    printJson({ valid: true, problems: [], notes })
    return 0
  } catch (error) {
    if (!(error instanceof TopologyError)) throw error
    printJson({ valid: false, problems: error.problems, notes: [] })
    return exitCodes.usage
  }
}

const count = (things: object, name: string): string => {
  const number = Object.keys(things).length
  return `${number} ${name}${number === 1 ? '' : 's'}`
}

export type PlanFormat = 'text' | 'sh' | 'json'

export interface PlanOptions {
  readonly format: PlanFormat
  readonly undo: boolean
  readonly pin: boolean
}

/** Of this machine as it is now; what holds for a lab that comes up is looked at once more then. */
export async function plan(file: string, { format, undo, pin }: PlanOptions): Promise<number> {
  const topology = readTopologyFile(file)
  const steps = await planHere({ machine: realMachine(), topology, network: networkOf(topology), pin })
  for (const text of steps.notes) note(`netns-topology: ${escapeText(text)}`)
  switch (format) {
    case 'json':
      printJson(undo ? { ...steps, steps: steps.steps.toReversed() } : steps)
      return 0
    case 'sh':
      printResult((undo ? undoScript : planScript)(steps))
      return 0
    case 'text':
      printResult(undo ? undoLines(steps).join('\n') : planText(steps))
      return 0
  }
}
