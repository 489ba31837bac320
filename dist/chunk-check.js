import { t as pLimit } from "./chunk-p-limit.js";
import { i as TopologyClosedError, n as LabError, t as CapabilityError } from "./chunk-errors.js";
import { Y as nodeProgram } from "./chunk-sweep.js";
import { P as parseOwn, at as requirePrograms, it as remedyOfRefused, nt as installHint } from "./chunk-audit.js";
import { t as networkOf } from "./chunk-resolve.js";
import { c as tooling } from "./chunk-entrance.js";
import { join } from "node:path";
// src/lab/ping.ts
/** One echo request. @param seconds that the answer may take */
const pingArgv = (target, seconds) => [...[
	"ping",
	"-n",
	"-c",
	"1",
	"-W",
	`${seconds}`
], target];
/** What a ping saw, or undefined where it says nothing of the network. */
function pingSeen({ exitCode, stdout, stderr }, seconds) {
	if (exitCode === 0) return {
		state: "reachable",
		detail: stdout.match(/time=(.*)$/m)?.[1] ?? ""
	};
	if (exitCode === 1 && stdout.includes(" packets transmitted")) return {
		state: "unreachable",
		detail: `${stdout}\n${stderr}`.match(/(Destination .*|Time to live exceeded|(?<=sendmsg: ).*)$/m)?.[1] ?? `no answer within ${seconds} s`
	};
	const refusal = exitCode === 2 ? refusalIn(stderr) : void 0;
	return refusal === void 0 ? void 0 : {
		state: "unreachable",
		detail: refusal
	};
}
/**
* The kernel's answer to connect(2) where no route leads to the target: for a route of type `blackhole` it is EINVAL, for
* `prohibit` EACCES, which ping(8) takes for a broadcast address in IPv4.
*/
function refusalIn(stderr) {
	if (stderr.includes("Do you want to ping broadcast?")) return "Permission denied";
	return stderr.match(/connect: (Network is unreachable|No route to host|Invalid argument|Permission denied|Cannot assign requested address)$/m)?.[1];
}
// src/lab/probe.ts
/**
* Runs inside, in a Node.js of its own or another's, so it uses nothing that is around it here. Rejects with an error that
* says nothing of the network.
*/
async function probe({ kind, target, port, seconds }) {
	const unanswered = /* @__PURE__ */ new Set([...[
		"EACCES",
		"EADDRNOTAVAIL",
		"ECONNRESET",
		"EHOSTDOWN",
		"EHOSTUNREACH",
		"EINVAL",
		"ENETDOWN",
		"ENETUNREACH"
	], ...[
		"ENONET",
		"ENOPROTOOPT",
		"EPERM",
		"EPROTO",
		"ETIMEDOUT"
	]]);
	const { promise, resolve, reject } = Promise.withResolvers();
	const silence = kind === "tcp" ? "filtered" : "silent";
	const say = (state, detail) => resolve({
		state,
		detail
	});
	const fail = (error) => {
		const { code = "" } = error;
		if (code === "ECONNREFUSED") say("refused", code);
		else if (unanswered.has(code)) say(silence, code);
		else reject(error);
	};
	const leave = (socket) => {
		if (socket.connecting) socket.destroy();
		else socket.resume().end();
		setTimeout(() => socket.destroy(), 1e3).unref();
	};
	const giveUp = () => setImmediate(() => say(silence, `no answer within ${seconds} s`));
	const timer = setTimeout(giveUp, seconds * 1e3);
	const start = () => {
		if (kind === "tcp") {
			const { connect } = process.getBuiltinModule("node:net");
			const socket = connect({
				host: target,
				port
			}, () => say("open", "")).on("error", fail);
			return () => leave(socket);
		}
		const { createSocket } = process.getBuiltinModule("node:dgram");
		const socket = createSocket(target.includes(":") ? "udp6" : "udp4");
		socket.on("error", fail);
		socket.on("message", (message) => say("answered", `${message.length} bytes`));
		socket.on("connect", () => socket.send(Buffer.alloc(1)));
		socket.connect(port, target);
		return () => socket.close();
	};
	const end = start();
	try {
		return await promise;
	} finally {
		clearTimeout(timer);
		end();
	}
}
const probeScript = `(${probe.toString()})(JSON.parse(process.argv[1])).then((seen) => {
  process.stdout.write(JSON.stringify(seen), () => process.exit())
})`;
// src/lab/check.ts
const sideBySide = 8;
const answerTime = 2;
const silenceTime = 1;
/**
* Tries every check of a lab, on every address that it is about.
*
* @throws CapabilityError, LabError, TopologyClosedError where a check could not be made; never for one that does not hold.
*/
async function checkLab(machine, lab) {
	const { checks } = networkOf(lab.record.topology);
	if (checks.some(({ probe }) => probe.kind === "icmp")) requirePrograms(machine, ["ping"]);
	const limit = pLimit(sideBySide);
	const resultOf = async (check) => {
		const attempts = await Promise.all(check.targets.map((target) => limit(() => attempt({
			machine,
			lab,
			check,
			target
		}))));
		const holds = attempts.length > 0 && attempts.every((one) => one.holds);
		return {
			from: check.from,
			to: check.to,
			asked: askedOf(check),
			holds,
			attempts
		};
	};
	try {
		return await Promise.all(checks.map(resultOf));
	} finally {
		limit.clearQueue();
	}
}
const askedOf = ({ probe }) => probe.kind === "icmp" ? `icmp ${probe.expect}` : `${probe.kind} ${probe.port} ${probe.expect}`;
async function attempt(trying) {
	const { probe } = trying.check;
	const { state, detail } = await (probe.kind === "icmp" ? ping(trying) : connect(trying, probe));
	return {
		target: trying.target,
		seen: detail ? `${state} (${detail})` : state,
		holds: state === probe.expect
	};
}
/** On the machine itself nothing has to be entered. */
const runFrom = ({ machine, lab, check }, argv) => machine.run(check.from === "host" ? argv : [...tooling(lab.entrance, check.from), ...argv]);
async function ping(trying) {
	const seconds = trying.check.probe.expect === "unreachable" ? silenceTime : answerTime;
	const ran = await runFrom(trying, pingArgv(trying.target, seconds));
	const seen = pingSeen(ran, seconds);
	if (seen === void 0) throw failureOf(trying, "ping", ran);
	return seen;
}
async function connect(trying, { kind, port, expect }) {
	const seconds = expect === "filtered" || expect === "silent" ? silenceTime : answerTime;
	const request = JSON.stringify({
		kind,
		target: trying.target,
		port,
		seconds
	});
	const node = nodeProgram(trying.machine);
	const ran = await runFrom(trying, [
		node,
		"--eval",
		probeScript,
		request
	]);
	if (ran.exitCode !== 0) throw failureOf(trying, node, ran);
	return parseOwn(ran.stdout);
}
/** Why a check could not be made. */
function failureOf({ machine, lab, check, target }, program, { exitCode, stderr }) {
	const { record, entrance } = lab;
	if (machine.inode(join(entrance.inside, "lab.json")) === void 0) return new TopologyClosedError(`the lab ${record.id} is gone`);
	const said = stderr.trim() || `${program} ended with status ${exitCode}`;
	const message = `the check from ${check.from} to ${target} could not be made: ${said}`;
	if (exitCode === 127) return new CapabilityError(message, { hint: installHint(program) });
	const details = { hint: remedyOfRefused(said) };
	return exitCode === 126 ? new CapabilityError(message, details) : new LabError(message, details);
}
export { pingSeen as i, probe as n, pingArgv as r, checkLab as t };
