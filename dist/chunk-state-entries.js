// src/machine/state-entries.ts
/** The names in the state directory. None where it is not this user's own: see `throughOwn`. */
const stateEntries = (machine) => machine.list(machine.stateDirectory);
export { stateEntries as t };
