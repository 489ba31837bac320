import { type Expected, type Shape } from '../../machine/shape.js';
import type { HostStep } from '../../plan/index.js';
/**
 * `dev_valid_name` of the kernel's net/core/dev.c. Who names the machine's devices may use any other byte, of which what is
 * no UTF-8 was read as U+FFFD.
 */
export declare const device: Expected;
export declare const address: Expected;
export declare const prefix: Expected;
export declare const mac: Expected;
export declare const mtu: Expected;
export declare const flag: Expected;
/** What procfs prints of a setting that is a number; nothing where it could not be read. */
export declare const setting: Expected;
/** Its index is not known where /sys is that of another network namespace. */
export declare const card: Expected;
type Common = 'kind' | 'where' | 'in' | 'undo' | 'at';
/** The fields that every step on the host shares. */
export declare const step: <S extends HostStep>(kind: S['kind'], undo: S['undo']['kind']) => Pick<Shape<S>, Common>;
/** Of a step that is undone with a device. */
export declare const stepWithLink: <S extends HostStep>(kind: S['kind'], of: Expected) => Pick<Shape<S>, Common>;
export declare const route: Expected;
export {};
