import { r as undoJournal, t as withLock } from "./chunk-lock.js";
import { t as realMachine } from "./chunk-real.js";
import { u as labPaths } from "./chunk-audit.js";
// src/lab/holder/undo.ts
const [stateDirectory = "", id = ""] = process.argv.slice(2);
const machine = realMachine({ stateDirectory });
const { directory } = labPaths(stateDirectory, id);
const failures = await withLock(machine, stateDirectory, () => undoJournal(machine, directory));
if (failures.length > 0) throw new Error(failures.join("\n"));
export {};
