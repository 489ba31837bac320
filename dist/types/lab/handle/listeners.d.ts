import type { Using } from './using.js';
/** The inodes of the sockets that wait on a port of a namespace, as /proc/PID/net of its keeper lists them. */
export declare function listeners(using: Using, namespace: string, kind: 'tcp' | 'udp', port: number): string[];
