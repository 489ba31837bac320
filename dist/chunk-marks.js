// src/plan/marks.ts
/** By what names a lab's things on the host are known to be labs', and by the tag in them, whose. */
const uplinkDevice = (tag) => `nt-${tag}`;
const tableName = (tag) => `netns-topology-${tag}`;
/** Of rules, as their comment, and of namespaces, as the alias of `lo`. */
const markOf = (tag) => `netns-topology:${tag}`;
/** Texts that nothing has but what is this lab's on the host. */
const hostMarks = (tag) => [
	uplinkDevice(tag),
	tableName(tag),
	markOf(tag)
];
export { uplinkDevice as i, markOf as n, tableName as r, hostMarks as t };
