import { type Prefix } from '../address/index.js';
import type { Path } from '../spec/index.js';
import type { Report } from './report.js';
/** Linux takes the lowest address of a prefix for a host's; others may take it for all hosts, or for any router. */
export declare function warnReserved(prefix: Prefix, path: Path, report: Report): void;
