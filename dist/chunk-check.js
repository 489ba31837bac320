import { t as pLimit } from "./chunk-p-limit.js";
import { a as parseOwn } from "./chunk-record.js";
import { r as networkOf } from "./chunk-drivers.js";
import { i as tooling } from "./chunk-entrance.js";
// src/lab/probe.ts
/** Runs inside as a program of its own, so it uses nothing that is around it here. */
function probe({ kind, target, port, seconds }) {
	const say = (state, detail) => {
		process.stdout.write(JSON.stringify({
			state,
			detail
		}));
		process.exit(0);
	};
	const fail = ({ code = "" }) => say(code === "ECONNREFUSED" ? "refused" : kind === "tcp" ? "filtered" : "silent", code);
	setTimeout(() => say(kind === "tcp" ? "filtered" : "silent", `no answer within ${seconds} s`), seconds * 1e3);
	if (kind === "tcp") {
		const { connect } = process.getBuiltinModule("node:net");
		connect({
			host: target,
			port
		}, () => say("open", "")).on("error", fail);
		return;
	}
	const { createSocket } = process.getBuiltinModule("node:dgram");
	const socket = createSocket(target.includes(":") ? "udp6" : "udp4");
	socket.on("error", fail);
	socket.on("message", (message) => say("answered", `${message.length} bytes`));
	socket.connect(port, target, () => socket.send(Buffer.alloc(1)));
}
const probeScript = `(${probe.toString()})(JSON.parse(process.argv[1]))`;
// src/lab/check.ts
const sideBySide = 8;
const answerTime = 2;
const silenceTime = 1;
/** Tries every check of a lab, on every address that it is about. Never throws for a check that does not hold. */
async function checkLab(machine, { record, entrance }) {
	const limit = pLimit(sideBySide);
	return await Promise.all(networkOf(record.topology).checks.map(async (check) => {
		const attempts = await Promise.all(check.targets.map((target) => limit(() => attempt({
			machine,
			entrance,
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
	}));
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
async function ping({ machine, entrance, check, target }) {
	const seconds = check.probe.expect === "unreachable" ? silenceTime : answerTime;
	const argv = [
		"ping",
		"-n",
		"-c",
		"1",
		"-W",
		`${seconds}`,
		target
	];
	const { exitCode, stdout, stderr } = await machine.run([...tooling(entrance, check.from), ...argv]);
	if (exitCode === 0) return {
		state: "reachable",
		detail: stdout.match(/time=(.*)$/m)?.[1] ?? ""
	};
	return {
		state: "unreachable",
		detail: `${stdout}\n${stderr}`.match(/(Destination .*|Time to live exceeded|.*: Network is unreachable)$/m)?.[1] ?? `no answer within ${seconds} s`
	};
}
async function connect({ machine, entrance, check, target }, { kind, port, expect }) {
	const request = JSON.stringify({
		kind,
		target,
		port,
		seconds: expect === "filtered" || expect === "silent" ? silenceTime : answerTime
	});
	const argv = [
		process.execPath,
		"--eval",
		probeScript,
		request
	];
	const { exitCode, stdout, stderr } = await machine.run([...tooling(entrance, check.from), ...argv]);
	if (exitCode !== 0) throw new Error(`the probe of ${target} failed: ${stderr}`);
	return parseOwn(stdout);
}
export { checkLab as t };
