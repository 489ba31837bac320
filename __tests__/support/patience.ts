/**
 * ms that anything may take which a test waits for: what takes 10 ms on an idle machine may take seconds on a busy one. No
 * test has a shorter limit of its own (`unit/patience.test.ts`).
 */
export const patience = 60_000

/** ms for a test or a hook, so that what a poll waited for is named before its test is out of time. */
export const testLimit: number = 3 * patience
