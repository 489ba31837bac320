// src/machine/state-entries.ts
/**
* The names in the state directory. None where it is not this user's own: in `/tmp` somebody else may have made it, and what
* it says would be his word on which processes to end and what to remove.
*/
const stateEntries = (machine) => machine.isOwn(machine.stateDirectory) ? machine.list(machine.stateDirectory) : [];
export { stateEntries as t };
