import type { Path } from '../resolve/network.ts'
import type { NamespaceStep } from './step.ts'

export const namespaceStep = (namespace: string, at: Path): NamespaceStep => ({
  kind: 'namespace',
  where: 'inside',
  in: namespace,
  undo: { kind: 'delete-namespace', namespace },
  at,
})
