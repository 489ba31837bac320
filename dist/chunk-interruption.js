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
/** Runs something that a signal to this process aborts, with `Interrupted` as the reason. */
async function interruptible(work) {
	const controller = new AbortController();
	const handlers = signals.map((name) => [name, () => controller.abort(new Interrupted(name))]);
	for (const [name, handler] of handlers) process.on(name, handler);
	try {
		return await work(controller.signal);
	} finally {
		for (const [name, handler] of handlers) process.off(name, handler);
	}
}
export { interruptible as n, Interrupted as t };
