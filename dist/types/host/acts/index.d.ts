import { type Fields } from '../../machine/json.js';
import type { Act } from '../act.js';
import type { ActingLab, Handler } from './handler.js';
export { type ActingLab, actingLab, type Site } from './handler.js';
export declare const handlerOf: ({ kind }: Act) => Handler<Act>;
/** An act in the journal of a lab, or what is wrong with it: it is undone only as what this package can have written. */
export declare function readAct(lab: ActingLab, told: Fields): Act | {
    readonly problem: string;
};
