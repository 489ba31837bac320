import { o as UsageError, r as NetnsTopologyError, s as exitCodes, t as CapabilityError } from "./chunk-errors.js";
import { c as authorsOf, d as baseChains, f as sees, l as loadableModules, o as waysOut$1, s as placeText, u as forwardingTables } from "./chunk-on.js";
import { a as messageOf } from "./chunk-caught.js";
import { M as isOpen, N as FABRIC, a as fieldsIn, at as requirePrograms, it as remedyOfRefused, l as objectsOf, nt as installHint, u as words } from "./chunk-audit.js";
import { t as networkOf } from "./chunk-resolve.js";
import { a as holderFailure, n as lackOfIds, o as applyPlan, r as lackOfOthers, t as startHolder } from "./chunk-holder.js";
import { t as dressed } from "./chunk-dress.js";
import { t as furnish } from "./chunk-furnish.js";
import { i as oldTools, r as lackOfTools } from "./chunk-collect.js";
import { r as pathOf } from "./chunk-program.js";
import { t as sharing } from "./chunk-sharing.js";
import { n as planOnHost } from "./chunk-host-steps.js";
import { n as withSide } from "./chunk-side.js";
import { c as tooling, i as entranceOf, n as asUser, r as entering } from "./chunk-entrance.js";
import { r as toolsOfEveryLab } from "./chunk-tools.js";
import { t as realMachine } from "./chunk-real.js";
import { t as examinationText } from "./chunk-doctor.js";
import { i as printResult, r as printJson } from "./chunk-output.js";
import { randomBytes } from "node:crypto";
// src/doctor/finding.ts
async function lookAt(look) {
	try {
		return { seen: await look() };
	} catch (error) {
		return { unseen: messageOf(error) };
	}
}
// src/doctor/firewall.ts
const area$1 = "firewall";
/** Who filters what is forwarded here, and by which policies. */
function firewall(tables) {
	if ("unseen" in tables) return [{
		area: area$1,
		name: "rules",
		status: "unseen",
		detail: tables.unseen
	}];
	const ofFamily = (family) => tables.seen.filter((table) => sees(table, family));
	const details = {
		"IPv4 FORWARD": policies(ofFamily("ipv4")),
		"IPv6 FORWARD": policies(ofFamily("ipv6")),
		Docker: docker(tables.seen),
		firewalld: presence(tables.seen, "firewalld"),
		ufw: presence(tables.seen, "ufw"),
		"legacy iptables": legacy(tables.seen)
	};
	return Object.entries(details).map(([name, detail]) => ({
		area: area$1,
		name,
		status: "ok",
		detail
	}));
}
/** Each base chain has to let a packet pass: one policy is enough to drop it. */
function policies(tables) {
	const chains = tables.flatMap((table) => baseChains(table).map((chain) => ({
		table,
		...chain
	})));
	const dropping = chains.filter(({ base }) => base.policy === "drop");
	if (dropping.length === 0) return chains.length === 0 ? "no rules" : "policy accept";
	return dropping.map(({ table, name }) => `policy drop of ${placeOf(table, name)}`).join("; ");
}
function placeOf(table, chain) {
	const [author] = authorsOf(table);
	const place = placeText(table, chain);
	return author === void 0 ? place : `${place}, most likely set by ${author}`;
}
function docker(tables) {
	const theirs = tables.filter((table) => authorsOf(table).includes("Docker"));
	if (theirs.length === 0) return "has no rules here";
	if (theirs.some(({ name }) => name === "docker-bridges")) return "filters by its nftables backend";
	return `filters by iptables, ${theirs.some(({ chains }) => chains.some(({ name }) => name === "DOCKER-USER")) ? "with" : "without"} DOCKER-USER for the rules of others`;
}
const presence = (tables, author) => tables.some((table) => authorsOf(table).includes(author)) ? "filters" : "has no rules here";
/** Both may be in use at once, and a packet has to pass both. */
const legacy = (tables) => tables.some(({ tool }) => tool.endsWith("-legacy")) ? "in use beside nf_tables" : "not in use";
// src/doctor/forwarding.ts
/** `force_forwarding` is of Linux 6.17 and later (commit f24987ef6959); before, `all.forwarding` decides for every device. */
function ipv6Forwarding(machine) {
	const all = (name) => machine.read(`/proc/sys/net/ipv6/conf/all/${name}`)?.trim();
	if (all("forwarding") === void 0 || all("disable_ipv6") === "1") return "no IPv6";
	if (all("forwarding") === "1") return "on";
	return all("force_forwarding") === void 0 ? "all or nothing" : "per device";
}
function forwarding(machine, route) {
	const isOn = machine.read("/proc/sys/net/ipv4/ip_forward")?.trim() === "1";
	const area = "forwarding";
	return [
		{
			area,
			name: "IPv4",
			status: "ok",
			detail: isOn ? "on" : "off; a way out turns it on for its own devices only"
		},
		{
			area,
			name: "IPv6",
			...ipv6(ipv6Forwarding(machine))
		},
		{
			area,
			name: "IPv6 default route",
			status: "ok",
			detail: routeText(route)
		}
	];
}
function ipv6(state) {
	switch (state) {
		case "on": return {
			status: "ok",
			detail: "on"
		};
		case "per device": return {
			status: "ok",
			detail: "off; a way out forces it for its own devices only"
		};
		case "all or nothing": return {
			status: "limited",
			detail: "off, and this kernel can turn it on for all devices only, which makes the host a router",
			remedy: "Linux 6.17 or later, or sysctl -w net.ipv6.conf.DEVICE.accept_ra=2 net.ipv6.conf.all.forwarding=1"
		};
		case "no IPv6": return {
			status: "missing",
			detail: "IPv6 is turned off",
			remedy: "sysctl -w net.ipv6.conf.all.disable_ipv6=0"
		};
	}
}
function routeText(route) {
	if (route === void 0) return "none";
	return `through ${route.device}, ${route.isAdvertised ? "by router advertisement" : "not by router advertisement"}`;
}
// src/doctor/features.ts
const features = [
	{
		name: "veth",
		modules: ["veth"],
		option: "CONFIG_VETH",
		by: "ip",
		needed: true
	},
	{
		name: "bridge",
		modules: ["bridge"],
		option: "CONFIG_BRIDGE",
		by: "ip",
		needed: true
	},
	{
		name: "vlan",
		modules: ["veth", "8021q"],
		option: "CONFIG_VLAN_8021Q",
		by: "ip"
	},
	{
		name: "vxlan",
		modules: ["vxlan"],
		option: "CONFIG_VXLAN",
		by: "ip"
	},
	{
		name: "macvlan",
		modules: ["veth", "macvlan"],
		option: "CONFIG_MACVLAN",
		by: "ip"
	},
	{
		name: "ifb",
		modules: ["ifb"],
		option: "CONFIG_IFB",
		by: "ip"
	},
	{
		name: "dummy",
		modules: ["dummy"],
		option: "CONFIG_DUMMY",
		by: "ip"
	},
	{
		name: "vrf",
		modules: ["vrf"],
		option: "CONFIG_NET_VRF",
		by: "ip"
	},
	{
		name: "wireguard",
		modules: ["wireguard"],
		option: "CONFIG_WIREGUARD",
		by: "ip"
	},
	{
		name: "tun, tap",
		modules: ["tun"],
		option: "CONFIG_TUN",
		device: {
			path: "/dev/net/tun",
			number: "c 10 200"
		},
		by: "ip"
	},
	{
		name: "netem",
		modules: ["sch_netem"],
		option: "CONFIG_NET_SCH_NETEM",
		by: "tc"
	},
	{
		name: "tbf",
		modules: ["sch_tbf"],
		option: "CONFIG_NET_SCH_TBF",
		by: "tc"
	},
	{
		name: "htb",
		modules: ["sch_htb"],
		option: "CONFIG_NET_SCH_HTB",
		by: "tc"
	},
	{
		name: "nft ip",
		modules: ["nf_tables"],
		option: "CONFIG_NF_TABLES_IPV4",
		by: "nft"
	},
	{
		name: "nft ip6",
		modules: ["nf_tables"],
		option: "CONFIG_NF_TABLES_IPV6",
		by: "nft"
	},
	{
		name: "nft inet",
		modules: ["nf_tables"],
		option: "CONFIG_NF_TABLES_INET",
		by: "nft"
	},
	{
		name: "nft bridge",
		modules: ["nf_tables"],
		option: "CONFIG_NF_TABLES_BRIDGE",
		by: "nft"
	},
	{
		name: "nft netdev",
		modules: ["nf_tables"],
		option: "CONFIG_NF_TABLES_NETDEV",
		by: "nft"
	},
	{
		name: "nft nat",
		modules: [
			"nf_tables",
			"nf_nat",
			"nft_chain_nat",
			"nft_masq"
		],
		option: "CONFIG_NFT_MASQ",
		by: "nft"
	},
	{
		name: "nft fib",
		modules: [
			"nf_tables",
			"nft_fib",
			"nft_fib_inet"
		],
		option: "CONFIG_NFT_FIB_INET",
		by: "nft"
	}
];
/** Tries the features whose names are its arguments, in a namespace that ends with it. */
const featuresScript = `
wanted=" $(printf '%s, ' "$@")"
feature() {
  case "$wanted" in *" $1, "*) try "$@" ;; esac
}
feature veth ip link add veth0 type veth peer name veth1
feature bridge ip link add bridge0 type bridge
feature vlan ip link add link veth0 name vlan0 type vlan id 7
feature vxlan ip link add vxlan0 type vxlan id 7 dstport 4789
feature macvlan ip link add link veth0 name macvlan0 type macvlan
feature ifb ip link add ifb9 type ifb
feature dummy ip link add dummy9 type dummy
feature vrf ip link add vrf0 type vrf table 7
feature wireguard ip link add wireguard0 type wireguard
feature 'tun, tap' ip tuntap add mode tap name tap0
feature netem tc qdisc replace dev lo root netem delay 1ms
feature tbf tc qdisc replace dev lo root tbf rate 1mbit burst 10kb latency 1s
feature htb tc qdisc replace dev lo root htb
feature 'nft ip' nft add table ip t
feature 'nft ip6' nft add table ip6 t
feature 'nft inet' nft add table inet t
feature 'nft bridge' nft add table bridge t
feature 'nft netdev' nft add table netdev t
feature 'nft nat' nft 'add table inet n; add chain inet n c { type nat hook postrouting priority 100; }; add rule inet n c masquerade'
feature 'nft fib' nft 'add table inet f; add chain inet f c { type filter hook prerouting priority 0; }; add rule inet f c fib daddr type local'
`;
// src/doctor/questions.ts
const preamble = `
try() {
  name=$1
  shift
  text=$("$@" 2>&1)
  printf '%s\\0%s\\0%s\\0' "$name" $? "$text"
}
`;
/**
* Puts many questions to programs by one shell, which starts each in a third of the time that Node.js needs. A program that
* is not there has answered with 127.
*
* @returns the answers by their names; none where the prefix failed, but with what that said under ''.
*/
async function answersTo(machine, { script, args = [], prefix }) {
	const shell = [
		"sh",
		"-c",
		`${preamble}${script}`,
		"questions",
		...args
	];
	const { exitCode, stdout, stderr } = await machine.run(prefix ? [...prefix, ...shell] : shell);
	const parts = stdout.split("\0");
	const answers = /* @__PURE__ */ new Map([["", {
		exitCode,
		text: stderr.trim()
	}]]);
	for (let at = 0; at + 2 < parts.length; at += 3) {
		const [name = "", status = "", text = ""] = parts.slice(at, at + 3);
		answers.set(name, {
			exitCode: Number(status),
			text
		});
	}
	return answers;
}
/** What a program said first: of a version the version, of a refusal mostly its reason. */
const firstLine = ({ text }) => text.split("\n")[0] ?? "";
// src/doctor/kernel.ts
/**
* The questions about the features that may be tried. Not tried is what a module would be loaded for: that would stay, and
* some make devices on the host (`ifb0`, `dummy0`) while they are at it.
*/
function featureQuestions(machine) {
	const loadable = loadableModules(machine);
	const args = features.filter((feature) => modulesFor(feature, loadable).length === 0).map(({ name }) => name);
	return {
		script: featuresScript,
		args
	};
}
const modulesFor = ({ modules }, loadable) => modules.filter((module) => loadable.has(module));
/** What the kernel can, found out by trying in a lab that ended with the trial. */
function kernel(machine, tried) {
	const subject = {
		area: "kernel",
		name: "namespaces",
		needed: true
	};
	if ("error" in tried) {
		const { message, hint } = tried.error;
		return [{
			...subject,
			status: "missing",
			detail: message,
			...hint !== void 0 && { remedy: hint }
		}, {
			...unseen,
			name: "features",
			detail: "namespaces are needed to try them"
		}];
	}
	const loadable = loadableModules(machine);
	const kinds = machine.user.uid === 0 ? "network, mount and PID" : "user, network, mount and PID";
	return [{
		...subject,
		status: "ok",
		detail: kinds
	}, ...features.map((feature) => findingOf(feature, modulesFor(feature, loadable), tried.answers.get(feature.name)))];
}
const unseen = {
	area: "kernel",
	status: "unseen"
};
function findingOf(feature, toLoad, answer) {
	const { name, by, needed } = feature;
	const subject = {
		area: "kernel",
		name,
		...needed && { needed }
	};
	if (answer === void 0) return {
		...subject,
		status: "ok",
		detail: `not tried, because that would load ${toLoad.join(", ")}`
	};
	if (answer.exitCode === 0) return {
		...subject,
		status: "ok",
		detail: "works"
	};
	if (answer.exitCode === 127) return {
		...subject,
		...unseen,
		detail: `${by} is needed to try it`
	};
	return {
		...subject,
		status: "missing",
		detail: firstLine(answer).replace(/^Error: /, "").replace(/\.$/, ""),
		remedy: remedyOf(feature, answer)
	};
}
/** A device that cannot be opened says nothing of the kernel. */
function remedyOf({ modules, option, device }, { text }) {
	if (device && text.includes("Permission denied")) return `chmod 0666 ${device.path}, as udev does`;
	if (device && text.includes("No such file")) return `mknod -m 0666 ${device.path} ${device.number}`;
	return `a kernel with ${option}, or a package that has the module ${modules.at(-1)}`;
}
// src/doctor/neighbours.ts
const caches = [{
	name: "IPv4",
	stat: "arp_cache",
	family: "ipv4"
}, {
	name: "IPv6",
	stat: "ndisc_cache",
	family: "ipv6"
}];
/**
* How full the tables of neighbours are: one for each family, for all network namespaces of the machine together (arp(7),
* `gc_thresh3`). With N hosts on a segment that all talk to each other, N × (N - 1) entries are in it.
*/
const neighbours = (machine) => caches.map(({ name, stat, family }) => {
	const counts = countsIn(machine.read(`/proc/net/stat/${stat}`));
	const most = Number(machine.read(`/proc/sys/net/${family}/neigh/default/gc_thresh3`));
	if (counts === void 0 || !(most > 0)) return {
		area: "neighbours",
		name,
		status: "unseen",
		detail: "only the first network namespace of a machine shows it"
	};
	return fill(name, counts, {
		most,
		setting: `net.${family}.neigh.default.gc_thresh3`
	});
});
/** A line of names, then one of hexadecimal numbers for each processor; `entries` is the sum in each of them. */
function countsIn(text) {
	const [names, ...rows] = (text ?? "").trim().split("\n").map((line) => line.split(/\s+/));
	if (names === void 0 || rows.length === 0) return void 0;
	const column = (name) => rows.map((row) => Number.parseInt(row[names.indexOf(name)] ?? "", 16) || 0);
	return {
		entries: column("entries")[0] ?? 0,
		fulls: column("table_fulls").reduce((sum, count) => sum + count, 0)
	};
}
function fill(name, { entries, fulls }, { most, setting }) {
	const detail = `${entries} of ${most}${fulls === 0 ? "" : `, and ${fulls} times there was no room since the machine started`}`;
	if (fulls === 0 && entries < most / 2) return {
		area: "neighbours",
		name,
		status: "ok",
		detail
	};
	return {
		area: "neighbours",
		name,
		status: "limited",
		detail,
		remedy: `sysctl -w ${setting}=${8 * most}`
	};
}
// src/lab/build/trial.ts
/**
* Tries whether a way leads to a lab: brings a small one up, starts a program in it, and ends it. What else is to be done there is given the words that lead into its fabric.
*
* @throws CapabilityError, LabError as bringing a lab up would.
*/
async function tryWay(machine, way, work) {
	const tag = randomBytes(4).toString("hex");
	const id = `trial.${tag}`;
	const holder = await startHolder(machine, {
		id,
		name: id,
		owner: "creator",
		way
	});
	try {
		const entrance = entranceOf(machine, {
			id,
			holder: holder.pid
		});
		await bringUp({
			machine,
			holder,
			entrance,
			tag
		}).catch(async (error) => {
			throw await lackOfTools(machine) ?? error;
		});
		await startProgram(machine, way, entrance);
		return await work(tooling(entrance, FABRIC));
	} finally {
		machine.signal(holder.pid, "SIGKILL");
		await holder.worker.kill();
		await holder.gone();
	}
}
/** Of what labs mostly have; addresses of documentation are nobody's. */
const topologyFor = (machine) => ({
	name: "trial",
	bridges: { lan: { subnets: ["192.0.2.0/24", ...hasIpv6(machine) ? ["2001:db8::/64"] : []] } },
	namespaces: { client: { interfaces: { eth0: { bridge: "lan" } } } }
});
const hasIpv6 = (machine) => machine.inode("/proc/sys/net/ipv6") !== void 0;
async function bringUp({ machine, holder, entrance, tag }) {
	const topology = topologyFor(machine);
	const network = networkOf(topology);
	furnish(machine, entrance, network);
	const request = {
		topology,
		network,
		tag,
		pin: false,
		holder: holder.pid,
		state: machine.stateDirectory
	};
	const plan = await withSide(machine, {}, (side) => planOnHost(machine, side, request));
	await applyPlan(plan, {
		machine,
		entrance,
		worker: holder.worker,
		signal: void 0,
		cwd: "/"
	});
}
async function startProgram(machine, way, entrance) {
	const namespace = "client";
	await dressed(machine, entrance, namespace);
	const prefix = entering(entrance, {
		nsenter: pathOf(machine, "nsenter"),
		namespace,
		cwd: "/"
	});
	const user = asUser(entrance, pathOf(machine, "unshare"));
	const { exitCode, stderr } = await machine.run([...sharing({
		machine,
		prefix,
		user,
		terminal: false
	}), "true"]);
	if (exitCode !== 0) throw holderFailure(machine, way, stderr.trim());
}
// src/doctor/privilege.ts
const ids = "try ids cat /proc/self/uid_map\n";
async function tryWays(machine, questions, wanted) {
	const tryBy = (way) => tryOne(machine, way, questions);
	if (machine.user.uid === 0) return { root: await tryBy("root") };
	if (wanted === "rootless") return { rootless: await tryBy("rootless") };
	const [sudo, rootless] = await Promise.all([tryBy("sudo"), tryBy("rootless")]);
	return {
		sudo,
		rootless
	};
}
async function tryOne(machine, way, questions) {
	try {
		return { answers: await tryWay(machine, way, (prefix) => answersTo(machine, {
			...questions,
			script: `${ids}${questions.script}`,
			prefix
		})) };
	} catch (error) {
		if (error instanceof NetnsTopologyError) return { error };
		throw error;
	}
}
const works = (tried) => tried !== void 0 && "answers" in tried;
/** The way by which labs of what is wanted come up here, or would if it led to one. */
function wayOf(trials, wanted) {
	if (wanted !== "auto") return wanted;
	if (trials.root) return "root";
	return works(trials.rootless) || !works(trials.sudo) ? "rootless" : "sudo";
}
const area = "privilege";
/** Who runs this, by which ways labs come up, and which of them is taken. */
function privilege(machine, trials, wanted) {
	const { user } = machine;
	const seen = (tried, detail) => tried ? found(tried, detail) : untried(user);
	const ways = [
		user.uid === 0 ? {
			area,
			name: "root",
			status: "ok",
			detail: "this process is root"
		} : {
			area,
			name: "root",
			status: "missing",
			detail: `this is user ${user.uid}`,
			remedy: "run it as root"
		},
		{
			area,
			name: "sudo",
			...seen(trials.sudo, "works without a password, also for nat, host and pins")
		},
		{
			area,
			name: "rootless",
			...seen(trials.rootless, "this user may make user namespaces with networks")
		}
	];
	const way = wayOf(trials, wanted);
	return [
		...ways,
		...ways.filter(({ name }) => name === way).map(chosen),
		...otherUsers(machine, way, trials[way])
	];
}
/** Whether the labs that come up have others than root, to whom services change. Root's have all of the machine's. */
function otherUsers(machine, way, tried) {
	if (way === "root" || tried === void 0 || "error" in tried) return [];
	const subject = {
		area,
		name: "other users"
	};
	if ((tried.answers.get("ids")?.text.trim().split("\n") ?? []).length > 1) return [{
		...subject,
		status: "ok",
		detail: "programs may change to them, as services do"
	}];
	const { what, remedy } = (way === "sudo" ? lackOfIds(machine) : lackOfOthers(machine)) ?? refused;
	return [{
		...subject,
		status: "limited",
		detail: `a lab has none but its root: ${what}`,
		remedy
	}];
}
const refused = {
	what: "the machine refuses the ids of this user",
	remedy: "unshare --map-root-user --map-auto true says why"
};
const chosen = ({ name, status, detail, remedy }) => ({
	area,
	name: "chosen",
	needed: true,
	status: status === "ok" ? "ok" : "missing",
	detail: `${name}: ${detail}`,
	...remedy !== void 0 && { remedy }
});
const untried = ({ uid }) => ({
	status: "unseen",
	detail: uid === 0 ? "for users; this process is root" : "privilege rootless runs no sudo"
});
function found(tried, detail) {
	if ("answers" in tried) return {
		status: "ok",
		detail
	};
	const { message, hint } = tried.error;
	return {
		status: "missing",
		detail: message,
		...hint !== void 0 && { remedy: hint }
	};
}
// src/doctor/routes.ts
/** The first of those that ip-route(8) lists by their metrics; undefined where there is none. */
async function ipv6Default(machine) {
	if (machine.find("ip") === void 0) return void 0;
	const { exitCode, stdout } = await machine.run([
		"ip",
		"-6",
		"-json",
		"route",
		"show",
		"default"
	]);
	const [route] = exitCode === 0 ? objectsOf(stdout) : [];
	if (route === void 0) return void 0;
	return {
		device: words(route.dev ?? fieldsIn(route.nexthops)[0]?.dev),
		isAdvertised: route.protocol === "ra"
	};
}
// src/doctor/tools.ts
const script = `
try ip ip -V
try unshare unshare --version
try nft nft --version
try iptables iptables --version
try ip6tables ip6tables --version
try ethtool ethtool --version
try conntrack conntrack --version
try ping ping -V
`;
/** Each program that is asked for its version, with what it is for; labs of some kind do without it. */
const purposes = {
	ip: "everything",
	unshare: "everything",
	nft: "a way out, and comparing the host before and after",
	iptables: "a way out where Docker or iptables filters, and comparing the host before and after",
	ip6tables: "the same for IPv6",
	ethtool: "`offload: false`, a way out by cards that do not forward, and comparing the offloads of network cards",
	conntrack: "forgetting the connections of a way out, and of interfaces of the host",
	ping: "checks with `icmp`"
};
/** The programs that labs use, and their versions. */
async function tools(machine) {
	const [answers, old] = await Promise.all([answersTo(machine, { script }), oldTools(machine)]);
	const versions = Object.entries(purposes).flatMap(([program, purpose]) => old.some(({ tool }) => tool === program) ? [] : [versionOf(program, purpose, answers.get(program))]);
	return [
		ofEveryLab(machine),
		...old.map(tooOld),
		...versions
	];
}
const tooOld = ({ tool, text, isOfEveryLab, hint }) => ({
	area: "tools",
	name: tool,
	detail: text,
	remedy: hint,
	...isOfEveryLab ? {
		needed: true,
		status: "missing"
	} : { status: "limited" }
});
function ofEveryLab(machine) {
	const subject = {
		area: "tools",
		name: "of every lab",
		needed: true
	};
	try {
		const programs = toolsOfEveryLab(machine.user);
		requirePrograms(machine, programs);
		return {
			...subject,
			status: "ok",
			detail: programs.toSorted().join(" ")
		};
	} catch (error) {
		if (!(error instanceof CapabilityError)) throw error;
		return {
			...subject,
			status: "missing",
			detail: error.message,
			...error.hint && { remedy: error.hint }
		};
	}
}
function versionOf(name, purpose, answer) {
	if (answer?.exitCode === 0) return {
		area: "tools",
		name,
		status: "ok",
		detail: firstLine(answer)
	};
	const isRefused = answer?.exitCode === 126;
	const remedy = isRefused ? remedyOfRefused(answer.text) : installHint(name);
	return {
		area: "tools",
		name,
		status: "missing",
		detail: `${isRefused ? "it may not be run; " : ""}needed for ${purpose}`,
		...remedy !== void 0 && { remedy }
	};
}
// src/doctor/way-out.ts
/** Whether `nat: true` would work here, by each family, and what of the host it would touch: what `up` would find. */
async function waysOut({ machine, by, kernel }) {
	const { ipv4, ipv6 } = await foundOf(machine, by, lackOf(kernel));
	return {
		ipv4: {
			area: "way out",
			name: "IPv4",
			...ipv4
		},
		ipv6: {
			area: "way out",
			name: "IPv6",
			...ipv6
		}
	};
}
async function foundOf(machine, by, lack) {
	if ("nobody" in by) return both({
		status: "missing",
		detail: by.nobody,
		remedy: by.remedy
	});
	if (lack !== void 0) return both({
		status: "missing",
		detail: `needs ${lack}, see above`
	});
	const ways = await lookFor(machine, by);
	if ("unseen" in ways) return both({
		status: "unseen",
		detail: ways.unseen
	});
	return {
		ipv4: described(ways.seen.ipv4),
		ipv6: described(ways.seen.ipv6)
	};
}
async function lookFor(machine, by) {
	if ("agent" in by) return await lookAt(() => surveyByAgent(machine));
	if ("unseen" in by.root) return by.root;
	const { seen } = by.root;
	return await lookAt(() => survey(machine, seen));
}
const both = (found) => ({
	ipv4: found,
	ipv6: found
});
/** There is no way out without them, by any family: it translates, and guards by where a packet is going. */
const needed = ["nft nat", "nft fib"];
const lackOf = (kernel) => needed.find((feature) => !kernel.some(({ name, status }) => name === feature && status === "ok"));
const survey = (machine, tables) => waysOut$1(machine, {
	tables,
	tag: "00000000",
	directory: "",
	near: []
});
/** It is asked what it would find for a topology of which it is the way out; addresses of documentation are nobody's. */
const surveyByAgent = (machine) => withSide(machine, { byAgent: true }, (side) => side.survey({
	topology,
	network: networkOf(topology),
	tag: "00000000"
}));
const topology = {
	name: "doctor",
	bridges: { lan: {
		subnets: ["192.0.2.0/24", "2001:db8::/64"],
		nat: true
	} }
};
function described(way) {
	if (isOpen(way)) return openWay(way);
	return {
		status: "missing",
		detail: way.closed,
		...way.hint !== void 0 && { remedy: way.hint }
	};
}
function openWay(way) {
	if (way.devices.length === 0) return {
		status: "limited",
		detail: openText(way),
		remedy: "give it a default route"
	};
	if (way.doubts.length === 0) return {
		status: "ok",
		detail: openText(way)
	};
	return {
		status: "limited",
		detail: [openText(way), ...way.doubts].join("; ")
	};
}
function openText({ devices, leases, lro, admissions }) {
	const touched = [
		...leases.map(({ key }) => `sets ${sysctlName(key)}`),
		...lro.map(({ name }) => `turns large-receive-offload of ${name} off`),
		...admissions.map(({ tool, chain }) => `puts two rules into ${chain} (${tool})`)
	];
	return `${devices.length === 0 ? "to the links of this machine only, as it has no default route" : `through ${devices.join(", ")}`}; ${touched.join(", ") || "no setting and no rule of the host is touched"}`;
}
/** sysctl.d(5): in a name a slash and a dot stand for each other. */
const sysctlName = (key) => key.replaceAll(/[./]/g, (separator) => separator === "/" ? "." : "/");
// src/doctor/examine.ts
const notForThis = { error: new UsageError("this way is not for this user") };
/**
* Examines the machine without changing anything of it: what is tried is tried in small labs that end with the trial.
*
* @param wanted by which way labs are to come up
*/
async function examine(machine, wanted = "auto") {
	const [tools$1, trials, route, tables] = await Promise.all([
		tools(machine),
		tryWays(machine, featureQuestions(machine), wanted),
		ipv6Default(machine),
		tablesOf(machine)
	]);
	const kernel$1 = kernel(machine, trials[wayOf(trials, wanted)] ?? notForThis);
	const { ipv4, ipv6 } = await waysOut({
		machine,
		by: changedBy(machine, tables, {
			trials,
			wanted
		}),
		kernel: kernel$1
	});
	const findings = [
		...privilege(machine, trials, wanted),
		...tools$1,
		...kernel$1,
		...forwarding(machine, route),
		...firewall(tables),
		...neighbours(machine),
		ipv4,
		ipv6
	];
	const labs = !findings.some(({ needed, status }) => needed && status === "missing");
	const works = ({ status }) => labs && status === "ok";
	return {
		labs,
		nat: {
			ipv4: works(ipv4),
			ipv6: works(ipv6)
		},
		findings
	};
}
async function tablesOf(machine) {
	if (machine.user.uid !== 0) return { unseen: "only root sees the rules" };
	return await lookAt(() => forwardingTables(machine));
}
function changedBy(machine, tables, { trials, wanted }) {
	if (machine.user.uid === 0) return { root: tables };
	if (wanted === "rootless") return {
		nobody: "privilege rootless leaves the machine alone",
		remedy: "--privilege auto, which uses sudo for it"
	};
	if (trials.sudo && "answers" in trials.sudo) return { agent: true };
	return {
		nobody: "it changes the machine itself, for which root is needed",
		remedy: "run it as root, or let sudo do without a password (NOPASSWD, see sudoers(5))"
	};
}
// src/cli/actions/doctor.ts
/** 0 where labs come up here, 3 where they do not. */
async function doctor({ json, privilege }) {
	const examination = await examine(realMachine(), privilege);
	if (json) printJson(examination);
	else printResult(examinationText(examination, process.stdout.columns));
	return examination.labs ? 0 : exitCodes.capability;
}
export { doctor };
