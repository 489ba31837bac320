// src/plan/step.ts
/** The lab's own network namespace, which holds the bridges. No namespace of a topology can have this name. */
const FABRIC = "@fabric";
/** The fields that every step inside a namespace shares. */
const inside = (namespace, at) => ({
	where: "inside",
	in: namespace,
	undo: {
		kind: "goes-with-namespace",
		namespace
	},
	at
});
export { inside as n, FABRIC as t };
