/** By what names a lab's things on the host are known to be labs', and by the tag in them, whose. */
export const uplinkDevice = (tag: string): string => `${uplinkPrefix}${tag}`
/** For rules about the devices of all labs. */
export const uplinkPrefix = 'nt-'
export const tableName = (tag: string): string => `netns-topology-${tag}`
/** What any lab's table is called, for grep(1) too: each lets through what is of other labs. */
export const tableOfAnyLab = `${tableName('[0-9a-f]{8}')}(-[0-9]+)?`
/** Of rules, as their comment, and of namespaces, as the alias of `lo`. */
export const markOf = (tag: string): string => `netns-topology:${tag}`

/** Texts that nothing has but what is this lab's on the host. */
export const hostMarks = (tag: string): string[] => [uplinkDevice(tag), tableName(tag), markOf(tag)]
