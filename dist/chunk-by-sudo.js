import { O as parseOwn, m as takeSnapshot } from "./chunk-proc.js";
import { n as LabError, t as CapabilityError } from "./chunk-errors.js";
import { N as errorOf } from "./chunk-sweep.js";
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
// src/lab/side/by-sudo.ts
/** By the agent, as root, which is started at once, while there is other work, and ends with this process at the latest. */
function sideBySudo(machine) {
	const agent = startAgent(machine);
	agent.catch(() => {});
	const ask = async (request) => {
		return await (await agent).ask(request);
	};
	return {
		survey: ({ topology, tag }) => ask({
			do: "survey",
			topology,
			tag
		}),
		open: ({ topology, tag, holder, pin, state }) => ask({
			do: "open",
			topology,
			tag,
			holder,
			pin,
			state
		}),
		pin: () => ask({ do: "pin" }),
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
		sweep: () => ask({ do: "sweep" }),
		snapshot: async ({ id, conntrack = [] }) => {
			const asked = ask({
				do: "snapshot",
				id,
				...conntrack.length > 0 && { conntrack: [...conntrack] }
			});
			const [own, roots] = await Promise.all([takeSnapshot(machine), asked]);
			return together(own, roots);
		},
		end: async () => await (await agent.catch(() => void 0))?.end()
	};
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
