import * as z from 'zod'
import { type Fault, textWithout } from './fault.ts'

/** Of the kernel, or each namespace's own already. */
const taken: Readonly<Record<string, string>> = {
  '/': 'it is the file system as a whole',
  '/etc': 'each namespace has names and a resolver there already',
}
const ofKernel = ['/proc', '/sys', '/dev']
/** With the tools that start programs inside. */
const ofTools = ['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/usr/bin', '/usr/sbin', '/usr/lib', '/usr/lib64']

/** The directory of the kernel's that a path is in, if it is in one. */
const kernelsOf = (path: string): string | undefined =>
  ofKernel.find((directory) => path === directory || path.startsWith(`${directory}/`))

// oxlint-disable-next-line no-control-regex -- those are meant
const hasControls = (path: string): boolean => /[\0-\x1f\x7f]/.test(path)

/** Paths are compared by their text, and stand in a list with one on each line. */
function directoryFault(path: string): Fault | undefined {
  const message = `\`${path}\` can not be private`
  if (!path.startsWith('/')) return { message, hint: 'an absolute path, such as /run' }
  if (hasControls(path)) return { message, hint: 'a path without control characters' }
  if (path !== '/' && /\/(?:\.{0,2})(?:\/|$)/.test(path))
    return { message, hint: 'a path without `.`, `..`, `//` and a slash at its end' }
  const reason = Object.hasOwn(taken, path) ? taken[path] : undefined
  if (reason !== undefined) return { message: `${message}: ${reason}`, hint: 'name a directory in it' }
  if (ofTools.includes(path))
    return { message: `${message}: what starts programs in the namespace is there`, hint: 'name a directory in it' }
  const kernel = kernelsOf(path)
  return kernel === undefined ? undefined : { message: `${message}: what is in ${kernel} is the kernel's` }
}

function sourceFault(path: string): Fault | undefined {
  if (path === '') return { message: 'expected a directory to copy, found an empty string' }
  if (hasControls(path)) return { message: 'a path can not have control characters in it' }
  const kernel = kernelsOf(path)
  return kernel === undefined ? undefined : { message: `what is in ${kernel} is the kernel's, and has no end to copy` }
}

const directory = textWithout(directoryFault).meta({ pattern: '^/[^/]' })

export const privateDirectorySchema = z
  .strictObject({
    path: directory.meta({ description: 'The directory, as programs of the namespace find it.' }),
    from: textWithout(sourceFault)
      .optional()
      .meta({
        description: 'The directory whose content it begins with. A relative path begins where `up` is run.',
        examples: ['./frr/r1'],
      }),
  })
  .meta({ title: 'Private directory', description: 'A directory that each namespace has for itself.' })

const entry = z.union([directory, privateDirectorySchema], {
  error: 'expected an absolute path, or `{ path: PATH, from: DIRECTORY }`',
})

export const privateSchema = z
  .array(entry)
  .readonly()
  .meta({
    description:
      'Directories that its programs have for themselves: empty, or with a copy of what is in another directory. They are gone with the topology.',
    examples: [['/run', { path: '/etc/frr', from: './frr/r1' }]],
  })
