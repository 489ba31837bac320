import type { Path } from '../resolve/network.js';
import type { NamespaceStep } from './step.js';
export declare const namespaceStep: (namespace: string, at: Path) => NamespaceStep;
