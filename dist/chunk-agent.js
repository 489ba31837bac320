import { n as LabError, t as CapabilityError } from "./chunk-errors.js";
import { h as parseOwn } from "./chunk-audit.js";
import { l as errorOf } from "./chunk-claim.js";
import { fileURLToPath } from "node:url";
// src/lab/side/agent.ts
const isSource = import.meta.url.endsWith(".ts");
const agentProgram = fileURLToPath(new URL(isSource ? "../../agent/entry.ts" : "./agent.js", import.meta.url));
/** The agent, as sudo starts it without ever asking for a password: the only program that it is told to start. */
const agentBySudo = (...args) => [...[
	"sudo",
	"-n",
	"--"
], ...[
	process.execPath,
	agentProgram,
	...args
]];
/** @throws CapabilityError where sudo is not there, or does not start it without asking for a password. */
async function startAgent(machine) {
	requireSudo(machine, forHost);
	const started = machine.start(agentBySudo(), {});
	const greeting = await started.nextLine();
	if (greeting === void 0) {
		await started.ended();
		throw sudoRefused(forHost, started.stderr());
	}
	answerIn(greeting);
	return {
		ask: (request) => ask(started, request),
		end: () => end(started)
	};
}
const forHost = {
	what: "`nat`, `host` and pins change the machine itself, for which root is needed",
	remedy: "run it as root, let sudo do without a password (NOPASSWD, see sudoers(5)), or do without them"
};
/** @throws CapabilityError */
function requireSudo(machine, need) {
	if (machine.find("sudo") === void 0) throw sudoRefused(need, "sudo was not found");
}
const sudoRefused = ({ what, remedy }, said) => new CapabilityError(`${what} (${said.trim().replaceAll("\n", "; ")})`, { hint: remedy });
async function ask(started, request) {
	started.send(`${JSON.stringify(request)}\n`);
	const line = await started.nextLine();
	if (line === void 0) {
		await started.ended();
		throw new LabError(`the agent ended before it answered: ${started.stderr().trim() || "without a word"}`);
	}
	return answerIn(line);
}
function answerIn(line) {
	const reply = parseOwn(line);
	if ("failure" in reply) throw errorOf(reply.failure);
	return reply.answer;
}
async function end(started) {
	started.close();
	await started.ended();
}
export { sudoRefused as i, requireSudo as n, startAgent as r, agentBySudo as t };
