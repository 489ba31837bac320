import { basename, dirname, join } from 'node:path'
import { oneOf, textThat } from '../../machine/shape.ts'
import { pinRoots } from '../../plan/index.ts'
import type { ActOf } from '../act.ts'
import type { Handler } from './handler.ts'

const directories: readonly string[] = Object.values(pinRoots)

export const directory: Handler<ActOf<'directory'>> = {
  shape: () => ({ kind: oneOf('directory'), path: oneOf(...directories) }),
  perform: ({ machine }, { path }) => machine.makeDirectory(path, 0o755),
  undo: (machine, { path }) => machine.removeDirectory(path),
  holds: (machine, { path }) => machine.inode(path) !== undefined,
}

const namespace = /^[a-zA-Z][a-zA-Z0-9_-]{0,62}$/

const isPin = (path: string): boolean =>
  directories.includes(dirname(path)) && namespace.test(basename(path)) && path === join(dirname(path), basename(path))

/** By the root directory of a holder, in the state directory of whose lab it is. */
const leadsInto = (target: string, end: string): boolean =>
  /^\/proc\/[1-9]\d*\/root\//.test(target) && target === join(target) && target.endsWith(end)

export const symlink: Handler<ActOf<'symlink'>> = {
  shape: ({ directory: own, id }, { path }) => {
    const [parent, name] = typeof path === 'string' ? [dirname(path), basename(path)] : []
    return {
      kind: oneOf('symlink'),
      path: textThat('a name in /run/netns or /etc/netns', isPin),
      target:
        parent === pinRoots.etc
          ? oneOf(join(own, 'etc', `${name}`))
          : textThat(`/proc/PID/root/…/${id}/ns/${name}`, (target) => leadsInto(target, `/${id}/ns/${name}`)),
    }
  },
  perform: ({ machine }, { path, target }) => {
    if (machine.readLink(path) !== target) machine.makeLink(path, target)
  },
  undo: (machine, { path, target }) => {
    if (machine.readLink(path) === target) machine.remove(path)
  },
  holds: (machine, { path, target }) => machine.readLink(path) === target,
}
