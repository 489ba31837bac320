import type { ActOf } from '../act.ts'
import type { Handler } from './handler.ts'

export const directory: Handler<ActOf<'directory'>> = {
  perform: ({ machine }, { path }) => machine.makeDirectory(path, 0o755),
  undo: (machine, { path }) => machine.removeDirectory(path),
  holds: (machine, { path }) => machine.inode(path) !== undefined,
}

export const symlink: Handler<ActOf<'symlink'>> = {
  perform: ({ machine }, { path, target }) => {
    if (machine.readLink(path) !== target) machine.makeLink(path, target)
  },
  undo: (machine, { path, target }) => {
    if (machine.readLink(path) === target) machine.remove(path)
  },
  holds: (machine, { path, target }) => machine.readLink(path) === target,
}
