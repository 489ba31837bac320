import { type LiveInterface } from '../inspect.js';
import { type LabRoute } from './routes.js';
import type { Using } from './using.js';
/** A lab as the kernel has it now, as plain data without what differs from one lab of the topology to the next. */
export interface LabSnapshot {
    readonly namespaces: Readonly<Record<string, NamespaceSnapshot>>;
}
export interface NamespaceSnapshot {
    readonly interfaces: Readonly<Record<string, Omit<LiveInterface, 'name'>>>;
    /** Of the main tables, both families. */
    readonly routes: readonly LabRoute[];
}
export declare function snapshotOf(using: Using): Promise<LabSnapshot>;
