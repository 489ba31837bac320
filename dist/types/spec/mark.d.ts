import * as z from 'zod';
/** A mark of packets (`SO_MARK` of socket(7)), all of its bits or those of a mask. */
export declare const mark: z.ZodUnion<readonly [z.ZodInt, z.ZodString]>;
/** The value and the mask as ip-rule(8) takes and prints them. */
export declare function formatMark(said: number | string): string;
