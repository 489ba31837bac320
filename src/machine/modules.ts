import type { Machine } from './machine.ts'

/** Modules that are there and not loaded. What is built in is in no list of modules. */
export function loadableModules(machine: Machine): Set<string> {
  const release = machine.read('/proc/sys/kernel/osrelease')?.trim() ?? ''
  const files = machine.read(`/lib/modules/${release}/modules.dep`) ?? ''
  const there = [...files.matchAll(/^\S*\/([^/\s.]+)\.ko[^/\s:]*:/gm)].map(([, name = '']) => name)
  const loaded = new Set(machine.list('/sys/module'))
  // The kernel writes an underscore where a file's name may have a dash.
  return new Set(there.map((name) => name.replaceAll('-', '_')).filter((name) => !loaded.has(name)))
}
