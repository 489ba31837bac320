import type { Machine } from '../machine/machine.ts'
import { loadableModules } from '../machine/modules.ts'
import { type Feature, features, featuresScript } from './features.ts'
import type { Finding } from './finding.ts'
import type { Tried } from './privilege.ts'
import { type Answer, firstLine, type Questions } from './questions.ts'

/**
 * The questions about the features that may be tried. Not tried is what a module would be loaded for: that would stay, and
 * some make devices on the host (`ifb0`, `dummy0`) while they are at it.
 */
export function featureQuestions(machine: Machine): Questions {
  const loadable = loadableModules(machine)
  const args = features.filter((feature) => modulesFor(feature, loadable).length === 0).map(({ name }) => name)
  return { script: featuresScript, args }
}

const modulesFor = ({ modules }: Feature, loadable: ReadonlySet<string>): string[] =>
  modules.filter((module) => loadable.has(module))

/** What the kernel can, found out by trying in a lab that ended with the trial. */
export function kernel(machine: Machine, tried: Tried): Finding[] {
  const subject = { area: 'kernel', name: 'namespaces', needed: true } as const
  if ('error' in tried) {
    const { message, hint } = tried.error
    return [
      { ...subject, status: 'missing', detail: message, ...(hint !== undefined && { remedy: hint }) },
      { ...unseen, name: 'features', detail: 'namespaces are needed to try them' },
    ]
  }
  const loadable = loadableModules(machine)
  const kinds = machine.user.uid === 0 ? 'network, mount and PID' : 'user, network, mount and PID'
  return [
    { ...subject, status: 'ok', detail: kinds },
    ...features.map((feature) => findingOf(feature, modulesFor(feature, loadable), tried.answers.get(feature.name))),
  ]
}

const unseen = { area: 'kernel', status: 'unseen' } as const

function findingOf(feature: Feature, toLoad: readonly string[], answer?: Answer): Finding {
  const { name, by, needed } = feature
  const subject = { area: 'kernel', name, ...(needed && { needed }) } as const
  if (answer === undefined)
    return { ...subject, status: 'ok', detail: `not tried, because that would load ${toLoad.join(', ')}` }
  if (answer.exitCode === 0) return { ...subject, status: 'ok', detail: 'works' }
  if (answer.exitCode === 127) return { ...subject, ...unseen, detail: `${by} is needed to try it` }
  return {
    ...subject,
    status: 'missing',
    detail: firstLine(answer)
      .replace(/^Error: /, '')
      .replace(/\.$/, ''),
    remedy: remedyOf(feature, answer),
  }
}

/** A device that cannot be opened says nothing of the kernel. */
function remedyOf({ modules, option, device }: Feature, { text }: Answer): string {
  if (device && text.includes('Permission denied')) return `chmod 0666 ${device.path}, as udev does`
  if (device && text.includes('No such file')) return `mknod -m 0666 ${device.path} ${device.number}`
  return `a kernel with ${option}, or a package that has the module ${modules.at(-1)}`
}
