import { n as LabError, t as CapabilityError } from "./chunk-errors.js";
import { G as unlessInterrupted, K as abortable, L as abortLine, W as patienceAfterInterruption, Y as nodeProgram, j as snapshotOnHost, q as unlessAborted, z as errorOf } from "./chunk-sweep.js";
import { P as parseOwn } from "./chunk-audit.js";
import { fileURLToPath } from "node:url";
// src/lab/side/agent.ts
const isSource = import.meta.url.endsWith(".ts");
const agentProgram = fileURLToPath(new URL(isSource ? "../../agent/entry.ts" : "./agent.js", import.meta.url));
/** The agent, as sudo starts it without ever asking for a password: the only program that it is told to start. */
const agentBySudo = (machine, ...args) => [...[
	"sudo",
	"-n",
	"--"
], ...[
	nodeProgram(machine),
	agentProgram,
	...args
]];
/**
* @throws CapabilityError where sudo is not there, or does not start it without asking for a password; the signal's reason
* where it is aborted before the agent is there.
*/
async function startAgent(machine, signal) {
	requireSudo(machine, forHost);
	signal?.throwIfAborted();
	const started = machine.start(agentBySudo(machine), {});
	const greeting = await unlessAborted(started.nextLine(), signal, () => leave(started));
	if (greeting === void 0) {
		signal?.throwIfAborted();
		await started.ended();
		throw sudoRefused(forHost, started.stderr());
	}
	answerIn(greeting);
	const left = Promise.withResolvers();
	let isLeft = false;
	return {
		ask: (request, until) => ask(started, request, {
			until,
			isLeft: () => isLeft
		}),
		end: () => Promise.race([end(started), left.promise]),
		leave: () => {
			isLeft = true;
			leave(started);
			left.resolve();
		}
	};
}
/** Sudo may hang for as long as it likes, and is root's. The agent ends with its input. */
function leave(started) {
	started.close();
	started.release();
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
async function ask(started, request, { until: signal, isLeft }) {
	signal?.throwIfAborted();
	const abort = () => void started.send(`${abortLine}\n`);
	signal?.addEventListener("abort", abort, { once: true });
	started.send(`${JSON.stringify(request)}\n`);
	try {
		const line = await started.nextLine();
		signal?.throwIfAborted();
		if (line !== void 0) return answerIn(line);
	} finally {
		signal?.removeEventListener("abort", abort);
	}
	if (!isLeft()) await started.ended();
	throw new LabError(`the agent ended before it answered: ${started.stderr().trim() || "without a word"}`);
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
// src/lab/side/by-sudo.ts
const grace = 1e3;
/**
* By the agent, as root, which is started at once, while there is other work, and ends with this process at the latest. At the
* machine's interruption it ends what it does on the way up. One that does not answer then, as it waits for others, is left to
* end by itself, and another one undoes.
*/
function sideBySudo(machine) {
	const { interruption } = machine;
	let agent = beginAgent(machine, interruption);
	const answerTo = async (request, until) => {
		agent ??= beginAgent(machine, void 0);
		const asked = agent;
		const isUndone = interruption?.aborted ?? false;
		const answer = asked.then((one) => one.ask(request, until));
		try {
			return await unlessInterrupted(machine, answer, isUndone ? patienceAfterInterruption : grace);
		} catch (error) {
			if (!interruption?.aborted || error !== interruption.reason) throw error;
			agent = void 0;
			asked.then((one) => one.leave()).catch(() => {});
			throw isUndone ? new LabError("the agent, which waits for others, is left to undo what was begun") : error;
		}
	};
	const ask = async (request, until) => await answerTo(request, until);
	return {
		survey: ({ topology, tag }) => ask({
			do: "survey",
			topology,
			tag
		}, interruption),
		open: ({ topology, tag, holder, pin, state }) => ask({
			do: "open",
			topology,
			tag,
			holder,
			pin,
			state
		}, interruption),
		pin: () => ask({ do: "pin" }, interruption),
		look: ({ id }) => ask({
			do: "look",
			id
		}),
		repair: ({ id }) => ask({
			do: "repair",
			id
		}),
		evict: ({ id }) => ask({
			do: "evict",
			id
		}),
		close: ({ id }) => ask({
			do: "close",
			id
		}),
		sweep: () => ask({ do: "sweep" }, interruption),
		snapshot: async ({ id, conntrack = [] }) => {
			const asked = ask({
				do: "snapshot",
				id,
				...conntrack.length > 0 && { conntrack: [...conntrack] }
			}, interruption);
			const [own, roots] = await Promise.all([snapshotOnHost(abortable(machine, () => interruption), {}), asked]);
			return together(own, roots);
		},
		end: async () => await (await agent?.catch(() => void 0))?.end()
	};
}
function beginAgent(machine, interruption) {
	const agent = startAgent(machine, interruption);
	agent.catch(() => {});
	return agent;
}
/** What is in the user's own state directory and of his own processes, he sees himself. */
function together({ items: own }, roots) {
	const both = (kind) => ({ [kind]: {
		...roots.items[kind],
		...own[kind]
	} });
	return {
		...roots,
		items: {
			...roots.items,
			...both("process"),
			...both("state file")
		}
	};
}
export { sudoRefused as i, agentBySudo as n, requireSudo as r, sideBySudo as t };
