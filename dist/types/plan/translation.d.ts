import { type TranslationStep } from './host-step.js';
import { type Uplink } from './uplink.js';
/** First of all that is done on the host: what must not pass is stopped before there is a way for it. */
export declare function translationSteps(uplink: Uplink): TranslationStep[];
