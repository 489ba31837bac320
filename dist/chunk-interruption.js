import { t as NativeAbortController } from "./chunk-native-abort.js";
import { setImmediate } from "node:timers/promises";
// src/cli/interruption.ts
/** A signal ended what the command was doing, which was undone. */
var Interrupted = class extends Error {
	signal;
	constructor(signal) {
		super(`interrupted by ${signal}`);
		this.signal = signal;
	}
};
const signals = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
/**
* Runs something that a signal to this process aborts, with `Interrupted` as the reason. What it has made by then is taken
* back where the signal came too late for it.
*/
async function interruptible(work, takeBack) {
	const controller = new NativeAbortController();
	const handlers = signals.map((name) => [name, () => controller.abort(new Interrupted(name))]);
	for (const [name, handler] of handlers) process.on(name, handler);
	try {
		const made = await work(controller.signal);
		await setImmediate();
		if (controller.signal.aborted) await takeBack(made);
		controller.signal.throwIfAborted();
		return made;
	} finally {
		for (const [name, handler] of handlers) process.off(name, handler);
	}
}
export { interruptible as n, Interrupted as t };
