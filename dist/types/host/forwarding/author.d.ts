import type { Table } from './ruleset.js';
export type Author = 'Docker' | 'firewalld' | 'Kubernetes' | 'Tailscale' | 'libvirt' | 'ufw';
/** Who made a table, or rules in one that is everybody's; the first has most likely set the policies. */
export declare const authorsOf: (table: Table) => Author[];
