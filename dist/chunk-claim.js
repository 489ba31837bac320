import { o as UsageError } from "./chunk-errors.js";
import { t as findRecord } from "./chunk-record.js";
import { join } from "node:path";
// src/lab/claim.ts
/** A name is a link to the lab's directory. Claiming looks and links under the lock of the state directory. */
const claim = `
cd "$1" || exit 2
[ ! -e "$2/inside/lab.json" ] || exit 1
ln -sfn "$3" "$2"`;
/** @throws UsageError where a lab is up under the name. */
async function claimName(machine, name, id) {
	const state = machine.stateDirectory;
	const { exitCode, stderr } = await machine.run([
		"flock",
		state,
		"sh",
		"-c",
		claim,
		"claim",
		state,
		name,
		id
	]);
	if (exitCode === 1) throw nameTaken(machine, name);
	if (exitCode !== 0) throw new Error(`claiming the name ${name} failed: ${stderr}`);
}
function nameTaken(machine, name) {
	const record = findRecord(machine, name);
	const by = record === void 0 ? "" : ` since ${record.since}, brought up by process ${record.creator}`;
	return new UsageError(`a topology is already up under the name ${name}${by}`, { hint: `take it down with \`netns-topology down ${name}\`, or choose another name with --name` });
}
/** What a keeper that was killed could not remove: directories and names of labs whose holder is gone. */
const sweepScript = `
cd "$1" || exit 0
for entry in *; do
  if [ -L "$entry" ]; then
    [ -e "$entry/inside/lab.json" ] || rm "$entry"
  elif [ -L "$entry/inside" ]; then
    [ -e "$entry/inside/lab.json" ] || rm -rf --one-file-system "./$entry"
  else
    find "./$entry" -maxdepth 0 -type d -empty -mmin +1 -delete
  fi
done
cd / && rmdir "$1" 2>/dev/null
exit 0`;
/** Removes from the state directory what dead labs left, where there seems to be any. */
async function sweep(machine) {
	const state = machine.stateDirectory;
	if (machine.list(state).filter((entry) => machine.inode(join(state, entry, "inside", "lab.json")) === void 0).length > 0) await machine.run([
		"flock",
		state,
		"sh",
		"-c",
		sweepScript,
		"sweep",
		state
	]);
}
export { sweep as n, claimName as t };
