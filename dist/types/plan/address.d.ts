import type { Path } from '../resolve/network.js';
import { type AddressStep, type UpStep } from './step.js';
export declare const addressSteps: (namespace: string, device: string, addresses: readonly string[], at: Path) => AddressStep[];
export declare const upStep: (namespace: string, device: string, at: Path) => UpStep;
