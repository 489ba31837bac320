import type { Files } from '../files.ts'
import { type Items, keyed } from '../items.ts'

/** Of mounts on one point, the later ones are `POINT (2)` and so on. */
export function mounts(files: Files): Items {
  const lines = files.read('/proc/self/mountinfo')?.split('\n') ?? []
  return keyed(lines.filter((line) => line !== '').map(mountOf))
}

/**
 * A line of proc_pid_mountinfo(5): ID, parent, device, root, mount point, options, optional fields, `-`, type, source,
 * options of the file system. Not what the kernel numbers as it goes: the IDs, the device, the peer groups.
 */
function mountOf(line: string): [string, Record<string, string>] {
  const [mount = '', fileSystem = ''] = line.split(' - ')
  const [, , , root = '', point = '', options = '', ...propagation] = mount.split(' ')
  const [type = '', source = '', ...superOptions] = fileSystem.split(' ')
  return [
    point,
    {
      root,
      options,
      propagation: propagation.map((field) => field.replace(/:\d+$/, '')).join(' '),
      type,
      source,
      'file system': superOptions.join(' '),
    },
  ]
}
