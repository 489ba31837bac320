import type { CheckSpec, Path } from '../spec/index.js';
import type { Check } from './network.js';
import type { Report } from './report.js';
type Probe = Check['probe'];
/** What a check tries: exactly one of `icmp`, `tcp` and `udp`, with what is expected of it. */
export declare function readProbe(spec: CheckSpec, at: Path, report: Report): Probe | undefined;
export {};
