/** By what names a lab's things on the host are known to be labs', and by the tag in them, whose. */
export const uplinkDevice = (tag: string): string => `${uplinkPrefix}${tag}`
/** For rules about the devices of all labs. */
export const uplinkPrefix = 'nt-'
export const tableName = (tag: string): string => `netns-topology-${tag}`
/** Names of a lab's tables, as an expression for grep(1) too: one for each time that its way out has moved (`uplink.ts`). */
export const tablesOf = (tag: string): string => `${tableName(tag)}(-[1-9][0-9]{0,4})?`
/** Those of any lab: each lets through what is of other labs. */
export const tablesOfLabs: string = tablesOf('[0-9a-f]{8}')
/** Of rules, as their comment, and of namespaces, as the alias of `lo`. */
export const markOf = (tag: string): string => `netns-topology:${tag}`

/** Texts that nothing has but what is this lab's on the host. */
export const hostMarks = (tag: string): string[] => [uplinkDevice(tag), tableName(tag), markOf(tag)]
