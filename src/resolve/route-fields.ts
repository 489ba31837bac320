import type { Path, RouteSpec } from '../spec/index.ts'
import type { RouteContext } from './route-context.ts'

const ofHops = ['via', 'on-link'] as const
const ofUnicast = [...ofHops, 'dev', 'from', 'mtu'] as const

/** Whether the fields of a route go together; where they do not, that is a problem. */
export function checkRouteFields(spec: RouteSpec, at: Path, { node, draft, report }: RouteContext): boolean {
  const { type = 'unicast', via, dev } = spec
  if (type !== 'unicast') {
    const extra = (type === 'local' ? ofHops : ofUnicast).find((field) => spec[field] !== undefined)
    if (extra === undefined) return true
    report.add([...at, extra], `a route of type \`${type}\` sends nothing on, so that it has no \`${extra}\``, {
      on: 'key',
    })
    return false
  }
  if (via === undefined && dev === undefined) {
    const hint = node === draft.host ? undefined : 'or a `type` that refuses'
    report.add(at, 'a route needs `via` or `dev`', { hint, unless: [at] })
    return false
  }
  if (spec['on-link'] === true && dev === undefined) {
    report.add([...at, 'on-link'], '`on-link` needs `dev`: on which link?', { on: 'key', unless: [at] })
    return false
  }
  return true
}
