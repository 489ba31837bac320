import { type NetnsTopologyError, type Place, type Problem, TopologyError } from './errors.ts'
import { escapeLines, escapeText } from './escape.ts'

const placeText = ({ file, line, column }: Place): string => `${escapeText(file)}:${line}:${column}`

/** A path as people write it: `namespaces.a.routes[0].via`. */
function pathText(path: Problem['path']): string {
  const parts = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${escapeText(part)}`))
  return parts.join('').replace(/^\./, '')
}

const hintText = (hint: string | undefined): string[] => (hint === undefined ? [] : [`  hint: ${escapeText(hint)}`])

/** One problem of a topology as a person reads it: `file:line:column: message`, the code frame, the hint. */
function problemText({ message, hint, path, place, frame }: Problem): string {
  const where = place ? placeText(place) : pathText(path)
  const first = where === '' ? escapeText(message) : `${where}: ${escapeText(message)}`
  const lines = [first, ...(frame === undefined ? [] : [frame]), ...hintText(hint)]
  return lines.join('\n')
}

/**
 * Any error of this package as a person reads it, without colours and without a line break at its end. What comes from
 * a file is escaped, so that no text of a topology does something to the terminal, or to who reads the lines of a log.
 */
export function errorText(error: NetnsTopologyError): string {
  if (error instanceof TopologyError && error.problems.length > 0) {
    return escapeLines(error.problems.map(problemText).join('\n\n'))
  }
  return escapeLines([error.message, ...hintText(error.hint)].join('\n'))
}
