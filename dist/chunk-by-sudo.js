import { t as takeSnapshot } from "./chunk-audit.js";
import { r as startAgent } from "./chunk-agent.js";
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
export { sideBySudo as t };
