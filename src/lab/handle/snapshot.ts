import { inspectLab, type LiveInterface } from '../inspect.ts'
import { type LabRoute, routesOf } from './routes.ts'
import type { Using } from './using.ts'

/** A lab as the kernel has it now, as plain data without what differs from one lab of the topology to the next. */
export interface LabSnapshot {
  readonly namespaces: Readonly<Record<string, NamespaceSnapshot>>
}

export interface NamespaceSnapshot {
  readonly interfaces: Readonly<Record<string, Omit<LiveInterface, 'name'>>>
  /** Of the main tables, both families. */
  readonly routes: readonly LabRoute[]
}

export async function snapshotOf(using: Using): Promise<LabSnapshot> {
  using.assertOpen()
  const { namespaces } = await inspectLab(using.machine, using)
  const entries = namespaces.map(async ({ name, interfaces }) => {
    const byName = interfaces.map(({ name: device, ...rest }) => [device, rest] as const)
    return [name, { interfaces: Object.fromEntries(byName), routes: await routesOf(using, name) }] as const
  })
  return { namespaces: Object.fromEntries(await Promise.all(entries)) }
}
