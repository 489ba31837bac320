import { c as ExecaError, i as withinTopology, l as requireKnown, n as openOptions, o as captureAll, r as openTopology, s as keepCaptures, t as openLab } from "./chunk-open.js";
import { t as withHint } from "./chunk-with-hint.js";
import { a as TopologyError, i as TopologyClosedError, n as LabError, o as UsageError, r as NetnsTopologyError, t as CapabilityError } from "./chunk-errors.js";
import { J as now } from "./chunk-sweep.js";
import { r as parseTopology } from "./chunk-resolve.js";
import { n as attachLab, r as attachTopology, t as planTopology } from "./chunk-src.js";
import { a as messageOf } from "./chunk-caught.js";
import { t as errorText } from "./chunk-report.js";
import { n as NativeAbortSignal, r as nativeSignal, t as NativeAbortController } from "./chunk-native-abort.js";
import { t as readTopologyFile } from "./chunk-topology-file.js";
import { t as realMachine } from "./chunk-real.js";
import { setTimeout } from "node:timers/promises";
import { TestRunner, expect, inject, recordArtifact, test } from "vitest";
import { isMainThread } from "node:worker_threads";
// src/vitest/texts.ts
const not = (isNot) => isNot ? " not" : "";
/** What was tried, from where, and what came back. */
function reachText(from, to, result, isNot) {
	const { asked, attempts, rounds, took } = result;
	const effort = `tried ${rounds === 1 ? "once" : `${rounds} times`} in ${took} ms`;
	const lines = attempts.map(({ target, seen }) => `  ${target}: ${seen}`);
	return [`expected ${from}${not(isNot)} to reach ${to} by ${asked}; ${effort}, from ${from}:`, ...lines.length > 0 ? lines : [`  ${to} has no address there`]].join("\n");
}
function resolveText(from, { name, to }, { addresses, reason }, isNot) {
	const wanted = to === void 0 ? name : `${name} to ${to}`;
	const got = addresses.length > 0 ? addresses.join(", ") : reason ?? "no address";
	return `expected ${from}${not(isNot)} to resolve ${wanted}; what came back there: ${got}`;
}
function routeText(from, wanted, found, isNot) {
	const lines = typeof found === "string" ? [`  ${found}`] : found.map((route) => `  ${oneLine(route)}`);
	return [`expected ${from}${not(isNot)} to have the route ${oneLine(wanted)}; there is:`, ...lines.length > 0 ? lines : [`  none to ${wanted.to}`]].join("\n");
}
const oneLine = ({ type, to, via, dev }) => [
	type,
	to,
	via && `via ${via}`,
	dev && `dev ${dev}`
].filter(Boolean).join(" ");
// src/vitest/matchers.ts
async function toReach(received, target, options = {}) {
	const namespace = requireNamespace(received, "toReach");
	const isNot = this.isNot ?? false;
	const result = await namespace.reach(target, {
		...options,
		patient: !isNot
	});
	return {
		pass: result.reached,
		message: () => reachText(namespace.name, nameOf(target), result, isNot)
	};
}
async function toResolve(received, name, options = {}) {
	requireKnown("toResolve", options, {
		to: true,
		within: true
	});
	const { to, within } = options;
	const namespace = requireNamespace(received, "toResolve");
	const isNot = this.isNot ?? false;
	const look = async () => {
		const resolved = await namespace.resolve(name);
		return {
			pass: to === void 0 ? resolved.addresses.length > 0 : resolved.addresses.includes(to),
			message: () => resolveText(namespace.name, {
				name,
				to
			}, resolved, isNot)
		};
	};
	return await until(look, {
		within,
		isNot
	});
}
async function toHaveRoute(received, to, options = {}) {
	requireKnown("toHaveRoute", options, {
		via: true,
		dev: true,
		within: true
	});
	const { via, dev, within } = options;
	const namespace = requireNamespace(received, "toHaveRoute");
	const isNot = this.isNot ?? false;
	const look = async () => {
		const found = await routesTo(namespace, to);
		const isWanted = (route) => route.type === void 0 && [void 0, route.via].includes(via) && [void 0, route.dev].includes(dev);
		return {
			pass: Array.isArray(found) && found.some(isWanted),
			message: () => routeText(namespace.name, {
				to,
				via,
				dev
			}, found, isNot)
		};
	};
	return await until(look, {
		within,
		isNot
	});
}
/** The routes that a destination has, or why it has none. */
async function routesTo(namespace, to) {
	if (to === "default" || to.includes("/")) return (await namespace.routes()).filter((route) => route.to === to);
	const route = await namespace.routeTo(to);
	return typeof route === "string" ? route : [route];
}
const pause = 20;
/** What does not hold may only not hold yet; what must not hold is certain at the first look. */
async function until(look, { within = 1e3, isNot }) {
	const end = now() + within;
	while (true) {
		const verdict = await look();
		if (verdict.pass || isNot || now() + pause > end) return verdict;
		await setTimeout(pause);
	}
}
function requireNamespace(value, matcher) {
	if (isNamespace(value)) return value;
	throw new UsageError(`expect(…).${matcher} takes a namespace of a lab`, { hint: `as expect(topology.namespaces.client).${matcher}(…)` });
}
const isNamespace = (value) => typeof value === "object" && value !== null && "reach" in value && "routeTo" in value;
const nameOf = (target) => typeof target === "string" ? target : target.name;
expect.extend({
	toReach,
	toResolve,
	toHaveRoute
});
// src/vitest/failure.ts
/**
* Adds to the last error of a test that failed what its lab was like: it is then in the terminal and in whatever else reports
* it. Must run in the cleanup of the lab's fixture, after which there is nothing to look at.
*/
async function explainFailure(task, opened) {
	const error = task.result?.state === "fail" ? task.result.errors?.at(-1) : void 0;
	if (error === void 0 || error.message.includes(reportMark)) return;
	const report = await orReason(() => opened.lab.report());
	const captures = await orReason(() => captureText(task, opened));
	append(error, `${typeof error.hint === "string" ? `\n  hint: ${error.hint}` : ""}\n\n${[`${reportMark}${report}`, captures].filter(Boolean).join("\n")}`);
}
async function orReason(look) {
	try {
		return await look();
	} catch (error) {
		return `The topology could not be looked at: ${messageOf(error)}`;
	}
}
/** What was captured is kept where it stays, and attached to the test. */
async function captureText(task, { keepCaptures }) {
	const files = await keepCaptures();
	if (files.length === 0) return "";
	const attachments = files.map((path) => ({
		path,
		contentType: "application/vnd.tcpdump.pcap"
	}));
	await recordArtifact(task, {
		type: "netns-topology:capture",
		attachments
	});
	return ["packets:", ...files.map((file) => `  ${file}`)].join("\n");
}
/** Retries have the errors of earlier tries as well, each with its own. */
const reportMark = "​";
function append(error, text) {
	const before = error.message;
	error.message = `${before}${text}`;
	if (error.stack !== void 0) error.stack = error.stack.replace(before, () => error.message);
}
// src/vitest/opened.ts
/**
* Brings the lab of a test up, or nothing is left of it.
*
* @throws what `openTopology` does; LabError that names the step, where it takes longer than its limit.
*/
async function openForTest(source, { signal, limit, capture, ...options }) {
	let step = "";
	const onStep = (next) => {
		step = next;
	};
	const expiry = NativeAbortSignal.timeout(Math.max(1, Math.floor(limit)));
	const signals = signal === void 0 ? [expiry] : [expiry, nativeSignal(signal)];
	try {
		const { lab, using } = await open(source, {
			...options,
			onStep,
			signal: NativeAbortSignal.any(signals)
		});
		if (capture === "on-failure") await beginCaptures(lab, using);
		const close = (closeLimit, first) => {
			const work = async () => {
				step = "being looked at for the report";
				await first?.();
				await lab.close();
			};
			return within(closeLimit, work, () => step);
		};
		return {
			lab,
			close,
			keepCaptures: () => keepCaptures(using)
		};
	} catch (error) {
		if (error !== expiry.reason) throw error;
		throw new LabError(`the topology was not up within ${Math.floor(limit)} ms: it was ${step}`, { hint: "give it longer by `setupTimeout`, or the test by `testTimeout`" });
	}
}
async function beginCaptures(lab, using) {
	try {
		await captureAll(using);
	} catch (error) {
		await lab.close();
		throw error;
	}
}
async function open(source, options) {
	if (typeof source === "string") return await openLab(readTopologyFile(source), options);
	if ("unsupported" in source) throw new CapabilityError(source.unsupported.message, source.unsupported);
	return "labId" in source ? attachLab(source.labId, options) : await openLab(source, options);
}
async function within(limit, work, step) {
	const done = new NativeAbortController();
	const late = async () => {
		await setTimeout(limit, void 0, { signal: done.signal });
		throw new LabError(`the topology was not down within ${limit} ms: it was ${step()}`, { hint: "give it longer by `teardownTimeout`" });
	};
	const working = work();
	const limited = late();
	for (const either of [working, limited]) either.catch(() => {});
	try {
		await Promise.race([working, limited]);
	} finally {
		done.abort();
	}
}
// src/vitest/options.ts
const { signal: _, name: __, ...opening } = openOptions;
const topologyTestOptions = {
	...opening,
	scope: true,
	onUnsupported: true,
	capture: true,
	setupTimeout: true,
	teardownTimeout: true
};
const defaultTeardownTimeout = 1e4;
const withoutTest = 1e4;
/** Below the test's, so that the message says which step was slow, and nothing of a lab that came too late is left. */
function setupLimit(given, testTimeout) {
	if (given !== void 0) return given;
	return testTimeout === void 0 || testTimeout <= 0 || !Number.isFinite(testTimeout) ? withoutTest : testTimeout * .8;
}
// src/vitest/orphan.ts
/**
* A Perl program that kills the process $ARGV[1] where the process $ARGV[0] ends before it. A pidfd is of one process, whoever
* gets its number next: pidfd_open(2) is 434, pidfd_send_signal(2) 424, on all architectures but Alpha.
*/
const killOrphan = `
my ($main, $worker) = map { syscall(434, $_ + 0, 0) } @ARGV;
exit if $worker < 0;
my $ends = '';
vec($ends, $_, 1) = 1 for grep { $_ >= 0 } $main, $worker;
select(my $ended = $ends, undef, undef, $main < 0 ? 0 : undef);
exit if vec($ended, $worker, 1);
vec(my $late = '', $worker, 1) = 1;
exit if select($late, undef, undef, 0.2);
syscall(424, $worker, 9, 0, 0);`;
const begun = Symbol.for("netns-topology.orphan");
/**
* Vitest leaves a worker alone where it is ended itself, e.g. by Ctrl-C, and a test that loops without end hears of nothing.
* The labs of a worker are to end with Vitest, so the worker must. Once for each worker, in the pool `forks` and its like.
*/
function endWithVitest() {
	if (!isMainThread || process.send === void 0 || Reflect.has(process, begun)) return;
	Reflect.set(process, begun, true);
	const machine = realMachine();
	if (machine.find("perl") === void 0) return;
	machine.start([
		"perl",
		"-e",
		killOrphan,
		`${process.ppid}`,
		`${process.pid}`
	], {}).release();
}
// src/vitest/runner.ts
/** The test that runs now, or undefined outside of one. Where tests run at once, one of them. */
function currentTest() {
	return TestRunner.getCurrentTest();
}
/**
* The root of the project, to which Vite makes the paths of modules relative: that by which a file's name is shorter than its
* path.
*/
function rootOf(test) {
	if (test === void 0) return void 0;
	const { filepath, name } = test.file;
	return filepath.endsWith(name) ? filepath.slice(0, -name.length) : void 0;
}
// src/vitest/open-or-reason.ts
/** @throws what `openForTest` does; a machine that cannot is a value where tests are to be skipped for it. */
async function openOrReason(source, { onUnsupported = "fail", setupTimeout, ...options }, test, signal) {
	endWithVitest();
	const limit = setupLimit(setupTimeout, test?.timeout);
	const root = rootOf(test);
	try {
		return await openForTest(source, {
			...options,
			signal,
			limit,
			root
		});
	} catch (error) {
		if (onUnsupported === "skip" && error instanceof CapabilityError) return error;
		throw withHint(error);
	}
}
/** In CI, where nobody looks at what was skipped, the reason is printed as well. */
function skipNote(reason) {
	const note = `this machine cannot bring the topology up: ${errorText(reason)}`;
	if (process.env.CI) console.warn(note);
	return note;
}
// src/vitest/provided.ts
const defaultKey = "netnsTopology";
/** @throws UsageError where nothing was provided. */
function provided(key) {
	const found = inject(key);
	if (found !== void 0) return found;
	throw new UsageError(`no topology was provided under the key ${key}`, { hint: "bring it up in a file of `globalSetup`: export default provideTopology(…)" });
}
// src/vitest/typed.ts
/** The names are those of the topology, or are checked when they are used. */
const typed = (lab) => lab;
// src/vitest/shared-lab.ts
/** The fixtures of several tests' lab: each test looks whether it could not be had, and reports of it where it failed. */
function sharedLab(given, { teardownTimeout = defaultTeardownTimeout, ...options }) {
	let current;
	return {
		lab: async ({}, { onCleanup }) => {
			const test = currentTest();
			const opened = await openOrReason(given, options, test, test?.context.signal);
			current = opened;
			if (opened instanceof CapabilityError) return typed(unusable(opened));
			onCleanup(() => opened.close(teardownTimeout));
			return typed(opened.lab);
		},
		report: ({ task, skip }, { onCleanup }) => {
			if (current instanceof CapabilityError) skip(skipNote(current));
			onCleanup(async () => {
				if (current !== void 0 && "lab" in current) await explainFailure(task, current);
			});
		}
	};
}
/** Hooks may use what tests are skipped for. */
const unusable = (reason) => new Proxy({}, { get: (_, name) => {
	if (typeof name === "symbol" || name === "then") return void 0;
	throw reason;
} });
// src/vitest/with-topology.ts
function withTopology(given, all = {}) {
	requireKnown("withTopology", all, topologyTestOptions);
	const { scope = "test", ...options } = all;
	switch (scope) {
		case "test": return perTest(given, options);
		case "file": return perFile(given, options);
		case "worker": return perWorker(given, options);
	}
}
/** As `withTopology`, for the lab that `provideTopology` has brought up for all tests of the run; they share it. */
function withSuiteTopology(options = {}) {
	requireKnown("withSuiteTopology", options, {
		cwd: true,
		teardownTimeout: true,
		key: true
	});
	const { key = defaultKey, ...rest } = options;
	return perTest(provided(key), {
		...rest,
		onUnsupported: "skip"
	});
}
function perTest(given, { teardownTimeout = defaultTeardownTimeout, ...options }) {
	return test.extend("topologySpec", given).extend("topology", async ({ topologySpec, task, signal, skip }, { onCleanup }) => {
		const opened = await openOrReason(topologySpec, options, task, signal);
		if (opened instanceof CapabilityError) return skip(skipNote(opened));
		onCleanup(() => opened.close(teardownTimeout, () => explainFailure(task, opened)));
		return typed(opened.lab);
	});
}
/** Two functions, because Vitest has types of their own for the tests of each scope. */
function perFile(given, options) {
	const { lab, report } = sharedLab(given, options);
	return test.extend("topology", { scope: "file" }, lab).extend("topologyReport", { auto: true }, report);
}
function perWorker(given, options) {
	const { lab, report } = sharedLab(given, options);
	return test.extend("topology", { scope: "worker" }, lab).extend("topologyReport", { auto: true }, report);
}
export { CapabilityError, ExecaError, LabError, NetnsTopologyError, TopologyClosedError, TopologyError, UsageError, attachTopology, openTopology, parseTopology, planTopology, withSuiteTopology, withTopology, withinTopology };
