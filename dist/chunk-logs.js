import { a as messageOf } from "./chunk-caught.js";
import { n as LabError } from "./chunk-errors.js";
import { C as optional, b as integer, w as textThat, x as listOf, y as fields } from "./chunk-acts.js";
import { pt as statIn } from "./chunk-audit.js";
import { l as namespaceNames, r as requireNamespace } from "./chunk-attach.js";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
// src/lab/programs/ring.ts
/** Bytes of a program's output that are kept: the last ones. */
const kept = 2 ** 22;
/** The most that the collector reads at once. While it writes that, as much of the oldest output is already gone. */
const atOnce = 2 ** 16;
/** Bytes of the area in which the output goes round. */
const area = kept + atOnce;
/** Digits of the number before the area, which says how much was printed so far. */
const digits = 20;
/**
* Perl: copies its input into a ring, which is its output, until the input ends. What cannot be written, as where no memory
* is left, is lost: the program is not to wait for that. It takes no module, and nothing but SIGKILL ends it before.
*/
const collector = `
my ($fifo) = @ARGV;
unlink $fifo;
$SIG{$_} = 'IGNORE' for qw(HUP INT QUIT TERM PIPE USR1 USR2 ALRM TSTP);
my ($total, $data) = (0);
sub put { sysseek STDOUT, $_[0], 0 and syswrite STDOUT, $_[1] }
sub count { put(0, sprintf '%0${digits}d', $total) }
count();
while (sysread STDIN, $data, ${atOnce}) {
  my $at = $total % ${area};
  my $first = substr $data, 0, ${area} - $at;
  put(${digits} + $at, $first);
  put(${digits}, substr $data, length $first) if length $first < length $data;
  $total += length $data;
  count();
}`;
const nothing = {
	bytes: /* @__PURE__ */ new Uint8Array(),
	from: 0,
	to: 0
};
/**
* What a program has printed since a position, as far as it is kept.
*
* @throws LabError where the ring is none: programs of the lab may have put anything there.
*/
function readRing(machine, path, since = 0) {
	const to = countIn(machine, path);
	const from = Math.max(since, to - kept);
	if (to <= from) return {
		...nothing,
		from: to,
		to
	};
	const bytes = readArea(machine, path, from, to);
	const whole = Math.min(to, Math.max(from, countIn(machine, path) - kept));
	return {
		bytes: bytes.subarray(whole - from),
		from: whole,
		to
	};
}
/** No collector has begun where there is no number yet. */
function countIn(machine, path) {
	const text = new TextDecoder().decode(bytesOf(machine, path, 0, digits));
	if (text === "") return 0;
	const count = Number(text);
	if (/^\d{20}$/.test(text) && Number.isSafeInteger(count)) return count;
	throw new LabError(`${path} was changed by a program of the lab: it says no number of bytes`);
}
function readArea(machine, path, from, to) {
	const start = from % area;
	const first = bytesOf(machine, path, digits + start, Math.min(to - from, area - start));
	const rest = to - from - first.length;
	return rest === 0 ? first : Buffer.concat([first, bytesOf(machine, path, digits, rest)]);
}
function bytesOf(machine, path, start, length) {
	try {
		return machine.readBytes(path, start, length) ?? nothing.bytes;
	} catch (error) {
		throw new LabError(`the output of a program cannot be read: ${messageOf(error)}`, { cause: error });
	}
}
// src/lab/programs/logs.ts
/** By the /proc that programs of its namespace have, which numbers it so. */
const procOf = ({ inside }, { namespace, pid }) => join(inside, "mnt", namespace, "root/proc", `${pid}`);
/**
* What programs printed so far, oldest first.
*
* @throws UsageError where there is no such namespace, LabError where a program of the lab has changed what is kept.
*/
const readLogs = (machine, lab, { namespace, tail } = {}) => sourcesOf(machine, lab, namespace).map(({ program, isRunning, file }) => ({
	...program,
	isRunning,
	...outputOf(machine, file, { tail })
}));
/** @throws UsageError where there is no such namespace, LabError as `readLogs`. */
function sourcesOf(machine, lab, namespace) {
	if (namespace !== void 0) requireNamespace(lab, namespace);
	return (namespace === void 0 ? namespaceNames(lab.record) : [namespace]).flatMap((name) => sourcesIn(machine, lab.entrance, name)).toSorted(byTime);
}
const byTime = ({ program: one }, { program: other }) => one.since.localeCompare(other.since);
function sourcesIn(machine, entrance, namespace) {
	const directory = join(entrance.inside, "log", namespace);
	return machine.list(directory).filter((file) => file.endsWith(".json")).flatMap((file) => {
		const path = join(directory, file);
		const text = readJson(machine, path);
		if (text === void 0) return [];
		const { collector, ...program } = programIn(path, text);
		return [{
			program,
			isRunning: machine.list(procOf(entrance, program)).length > 0 || isCollecting(machine, entrance, {
				namespace,
				collector
			}),
			file: path.replace(/json$/, "log")
		}];
	});
}
/** The output as text, from the first whole character on, and how much is missing before it. */
function outputOf(machine, file, { tail } = {}) {
	const { bytes, from } = readRing(machine, file);
	const output = textOf({
		bytes,
		from
	});
	return {
		output: tail === void 0 ? output : lastLines(output, tail),
		dropped: from
	};
}
/** In UTF-8, bytes from 0x80 to 0xBF continue a character (RFC 3629): at the beginning of what is kept, one that is not kept. */
function textOf({ bytes, from }) {
	const start = from === 0 ? 0 : bytes.findIndex((byte) => byte < 128 || byte > 191);
	return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(Math.max(start, 0)));
}
/** The last line counts also where it has no end yet. */
function lastLines(text, count) {
	if (count === 0) return "";
	let start = text.endsWith("\n") ? text.length - 1 : text.length;
	for (let line = 0; line < count && start > 0; line += 1) start = text.lastIndexOf("\n", start - 1);
	return start > 0 || text.startsWith("\n") ? text.slice(start + 1) : text;
}
/** A file of the lab's for the output of a program that is about to be started. */
function newLog(machine, { inside }, namespace) {
	const since = /* @__PURE__ */ new Date();
	machine.makeDirectory(join(inside, "log", namespace));
	return {
		file: join("log", namespace, `${since.getTime()}-${randomBytes(2).toString("hex")}.log`),
		since: since.toISOString()
	};
}
/** Says whose output it is. */
const writeProgram = (machine, { inside }, { file }, program) => machine.write(join(inside, file.replace(/log$/, "json")), JSON.stringify(program));
const collectorTime = 5e3;
const pause = 2;
/** Resolves when all has arrived that a program printed until now. */
async function untilCollected(machine, entrance, program) {
	const start = performance.now();
	while (isCollecting(machine, entrance, program) && performance.now() - start < collectorTime) await setTimeout(pause);
}
/** As proc(5) calls the states of what runs, and of what the disk keeps waiting. */
const working = ["R", "D"];
/**
* Whether a collector has something to do. It sleeps only where its input is empty: what writes into a pipe makes its
* reader runnable before write(2) returns (`pipe_write`, fs/pipe.c). What has ended has read all, and nobody waits for one that
* somebody has stopped.
*/
function isCollecting(machine, entrance, { namespace, collector }) {
	const state = statIn(machine, procOf(entrance, {
		namespace,
		pid: collector
	}))?.state;
	return state !== void 0 && working.includes(state);
}
/** Bytes of what is said of a program, whose command line may have 2 MiB. */
const largest = 2 ** 25;
/** Programs of the lab may have put anything there. @throws LabError */
function readJson(machine, path) {
	try {
		return machine.readUntrusted(path, largest);
	} catch (error) {
		throw new LabError(`the output of a program cannot be read: ${messageOf(error)}`, { cause: error });
	}
}
const anyText = textThat("a text", () => true);
const pid = integer(1, 2 ** 22);
const programShape = {
	namespace: anyText,
	name: optional(anyText),
	argv: listOf(anyText),
	since: anyText,
	pid,
	collector: pid
};
/** @throws LabError where it is none. */
function programIn(path, said) {
	const told = jsonIn(said);
	const problem = fields(programShape)(told);
	if (isProgram(told, problem)) return told;
	throw new LabError(`${path} was changed by a program of the lab: ${problem}`);
}
const isProgram = (_told, problem) => problem === void 0;
function jsonIn(said) {
	try {
		return JSON.parse(said);
	} catch {
		return said;
	}
}
export { readLogs as a, writeProgram as c, procOf as i, collector as l, newLog as n, sourcesOf as o, outputOf as r, untilCollected as s, lastLines as t, readRing as u };
