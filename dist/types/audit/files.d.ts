import type { Machine } from '../machine/machine.js';
/** The part of the machine that is files, of procfs and sysfs above all. */
export type Files = Pick<Machine, 'read' | 'readStart' | 'list' | 'readLink'>;
