import { namespacesRemedy } from '../lab/holder/holder-failure.ts'
import type { Machine } from '../machine/machine.ts'
import { type Feature, features, featuresScript } from './features.ts'
import type { Finding } from './finding.ts'
import { type Answer, type Answers, answersTo, firstLine } from './questions.ts'

/** The namespaces of a lab's holder. */
const scratch = ({ user }: Machine) =>
  [
    ...(['unshare', ...(user.uid === 0 ? [] : ['--user', '--map-root-user'])] as const),
    ...['--net', '--mount', '--pid', '--fork', '--kill-child=KILL', '--mount-proc', '--'],
  ] as const

/**
 * What the kernel can, found out by trying in namespaces that end with the trial. Not tried is what a module would be loaded
 * for: that would stay, and some make devices on the host (`ifb0`, `dummy0`) while they are at it.
 */
export async function kernel(machine: Machine): Promise<Finding[]> {
  const loadable = loadableModules(machine)
  const toLoad = ({ modules }: Feature) => modules.filter((module) => loadable.has(module))
  const args = features.filter((feature) => toLoad(feature).length === 0).map(({ name }) => name)
  const answers = await triedInside(machine, args)
  const outcome = answers.get('') ?? { exitCode: 127, text: 'unshare was not found' }
  if (outcome.exitCode !== 0)
    return [namespaces(machine, outcome), { ...unseen, name: 'features', detail: 'namespaces are needed to try them' }]
  return [
    namespaces(machine, outcome),
    ...features.map((feature) => findingOf(feature, toLoad(feature), answers.get(feature.name))),
  ]
}

async function triedInside(machine: Machine, args: readonly string[]): Promise<Answers> {
  if (machine.find('unshare') === undefined) return new Map()
  return await answersTo(machine, { script: featuresScript, args, prefix: scratch(machine) })
}

const unseen = { area: 'kernel', status: 'unseen' } as const

function namespaces(machine: Machine, outcome: Answer): Finding {
  const kinds = machine.user.uid === 0 ? 'network, mount and PID' : 'user, network, mount and PID'
  const subject = { area: 'kernel', name: 'namespaces', needed: true } as const
  if (outcome.exitCode === 0) return { ...subject, status: 'ok', detail: kinds }
  return {
    ...subject,
    status: 'missing',
    detail: firstLine(outcome),
    remedy: namespacesRemedy(machine, outcome.text),
  }
}

/** Modules that are there and not loaded. What is built in is in no list of modules. */
function loadableModules(machine: Machine): Set<string> {
  const release = machine.read('/proc/sys/kernel/osrelease')?.trim() ?? ''
  const files = machine.read(`/lib/modules/${release}/modules.dep`) ?? ''
  const there = [...files.matchAll(/^\S*\/([^/\s.]+)\.ko[^/\s:]*:/gm)].map(([, name = '']) => name)
  const loaded = new Set(machine.list('/sys/module'))
  // The kernel writes an underscore where a file's name may have a dash.
  return new Set(there.map((name) => name.replaceAll('-', '_')).filter((name) => !loaded.has(name)))
}

function findingOf(
  { name, modules, option, by, needed }: Feature,
  toLoad: readonly string[],
  answer?: Answer,
): Finding {
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
    remedy: `a kernel with ${option}; the module ${modules.at(-1)} may be in a package of its own`,
  }
}
