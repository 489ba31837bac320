import type { RunnerTestCase } from 'vitest';
import { CapabilityError } from '../errors/errors.js';
import { type OpenedLab, type Source } from './opened.js';
import { type TopologyTestOptions } from './options.js';
/** @throws what `openForTest` does; a machine that cannot is a value where tests are to be skipped for it. */
export declare function openOrReason(source: Source, { onUnsupported, setupTimeout, ...options }: Omit<TopologyTestOptions, 'scope' | 'teardownTimeout'>, test: RunnerTestCase | undefined, signal: AbortSignal | undefined): Promise<OpenedLab | CapabilityError>;
/** In CI, where nobody looks at what was skipped, the reason is printed as well. */
export declare function skipNote(reason: CapabilityError): string;
