import { o as UsageError, t as CapabilityError } from "./chunk-errors.js";
import { t as notLinux } from "./chunk-not-linux.js";
// src/action/preflight/refusals.ts
/** What a job in a container asks for, so that topologies come up in it. */
const containerOptions = "options: --cap-add NET_ADMIN --cap-add SYS_ADMIN --security-opt apparmor=unconfined";
const capabilities = "the container of this job may not make network namespaces: it lacks NET_ADMIN and SYS_ADMIN";
/** Why nothing comes up on this runner, or undefined where it may. */
function refusalOf(around) {
	const { platform, isSlim, isAct, isContainer, isRoot, isCapable } = around;
	const elsewhere = notLinux(platform, "runner");
	if (elsewhere !== void 0) return new CapabilityError(elsewhere, { hint: "runs-on: ubuntu-latest" });
	if (isSlim) return new CapabilityError("ubuntu-slim is a container in which no network namespaces can be made", { hint: "runs-on: ubuntu-latest, which is a machine of its own" });
	if (isContainer && isRoot && !isCapable) return new CapabilityError(capabilities, { hint: containerHint(isAct) });
}
/** Where a container's options are given. */
const containerHint = (isAct) => isAct ? `act --container-options "${containerOptions.slice(9)}"` : `give the job's \`container:\` this line: ${containerOptions}`;
/**
* Why a topology does not come up by act(1), whose containers share the network of the machine, where it would change
* that. Pins do not: they are files of the container.
*/
function hostNetworkRefusal({ isAct, isContainer, isOnHostNetwork }, { bridges, host }) {
	const changesHost = host.interfaces.length + host.routes.length > 0 || bridges.some(({ nat }) => nat);
	if (!isAct || !isContainer || !isOnHostNetwork || !changesHost) return void 0;
	return new UsageError("this topology has `nat` or `host`, and act's container shares your machine's own network, which it would change", { hint: "act --network bridge gives it one of its own; allow-host-network: true lets the topology change yours" });
}
export { hostNetworkRefusal as n, refusalOf as r, containerHint as t };
