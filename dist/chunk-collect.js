import { t as CapabilityError } from "./chunk-errors.js";
import { nt as installHint, y as seenInside } from "./chunk-audit.js";
import { r as pathOf } from "./chunk-program.js";
import { a as hasOwnProcesses, r as keeperMark } from "./chunk-dress.js";
import { l as collector } from "./chunk-logs.js";
// src/lab/programs/old-tools.ts
/** By what ip(8) of iproute2 knows, others show that they start it, and not one of their own as a busybox does. */
const ip = [
	"ip",
	"-batch",
	"/dev/null"
];
const askedBy = ({ user: { uid } }) => [
	{
		tool: "ip",
		trial: ip,
		since: "iproute2",
		for: "every lab"
	},
	{
		tool: "sh",
		trial: [
			"sh",
			"-c",
			ip.join(" ")
		],
		since: "dash or bash",
		for: "every lab"
	},
	{
		tool: "nsenter",
		trial: [
			"nsenter",
			"--no-fork",
			"--wd=/",
			"--",
			...ip
		],
		since: "util-linux 2.35",
		for: "every lab"
	},
	{
		tool: "unshare",
		trial: [
			...[
				"unshare",
				"--fork",
				"--kill-child=KILL"
			],
			...uid === 0 ? [] : ["--user", `--map-user=${uid}`],
			...["--", ...ip]
		],
		since: uid === 0 ? "util-linux 2.32" : "util-linux 2.36",
		for: "every lab"
	},
	{
		tool: "env",
		trial: [
			"env",
			"--ignore-signal=CHLD",
			"--default-signal=INT",
			"-S",
			"true"
		],
		since: "coreutils 8.31",
		for: "programs on a terminal, `exec --detach` and netns-exec"
	}
];
/** The tools of this machine that do not know what labs ask of them. One that is not there, or is refused, is none of these. */
async function oldTools(machine) {
	const asked = askedBy(machine).filter(({ tool }) => machine.find(tool) !== void 0);
	const ran = await Promise.all(asked.map(async (one) => ({
		one,
		isOld: isOld(await machine.run(one.trial))
	})));
	const isWithoutIp = ran.some(({ one, isOld: itIs }) => itIs && one.tool === "ip");
	const old = ran.flatMap(({ one, isOld: itIs }) => itIs && !(isWithoutIp && one.trial.includes("-batch")) ? [one] : []);
	const [ofIp] = isWithoutIp ? asked : [];
	return await Promise.all([...ofIp ? [ofIp] : [], ...old].map((one) => describe(machine, one)));
}
/** As getopt(3) has it in each of them, and as a busybox says that it was asked for what it does not have. */
const isOld = ({ exitCode, stdout, stderr }) => exitCode !== 0 && /(unrecognized|invalid|unknown) option|is unknown|^Usage:|applet not found/im.test(`${stdout}${stderr}`);
async function describe(machine, { tool, since, for: purpose }) {
	const [version, help] = await Promise.all(["--version", "--help"].map((option) => machine.run([tool, option])));
	const busybox = /^BusyBox v\S+/m.exec(`${help?.stdout}${help?.stderr}`)?.[0];
	const own = version?.exitCode === 0 ? version.stdout.split("\n")[0] : void 0;
	return {
		tool,
		text: `${tool} is ${machine.find(tool)}, ${busybox ?? (own || "of no known version")}; ${purpose} needs that of ${since}`,
		isOfEveryLab: purpose === "every lab",
		hint: installHint(tool) ?? ""
	};
}
/** What keeps labs from coming up where their tools are old; undefined where they are not. */
async function lackOfTools(machine) {
	const old = (await oldTools(machine)).filter(({ isOfEveryLab }) => isOfEveryLab);
	if (old.length === 0) return void 0;
	return new CapabilityError(old.map(({ text }) => text).join("; "), { hint: [...new Set(old.map(({ hint }) => hint))].join("; ") });
}
// src/lab/programs/carry.ts
/**
* A shell drops the variables that it could not name, such as `INPUT_A-B`, and changes those that its script assigns: they
* pass it under other names. The words for `env -S` take them back, and name them only: what is in a command line, every
* user of the machine may read.
*/
function carry(env, assigned) {
	const isPlain = ([name]) => /^[A-Za-z_]\w*$/.test(name) && !assigned.includes(name);
	const carried = Object.entries(env).filter((entry) => !isPlain(entry)).map(([name, value], index) => [`NETNS_TOPOLOGY_CARRIED_${index}`, `${name}=${value}`]);
	const plain = Object.entries(env).filter(isPlain);
	const words = [
		...carried.map(([name]) => `-u ${name}`),
		"--",
		...carried.map(([name]) => `\${${name}}`)
	].join(" ");
	return {
		env: Object.fromEntries([...plain, ...carried]),
		words
	};
}
// src/lab/programs/collect.ts
/**
* For a shell that starts a program in a lab. `start_collector` leaves a process to the lab that keeps what is written into a
* FIFO, `$log.in`, until nobody has that open; `$collector` is its PID. Its environment says that it is no program of the
* lab's. To open the FIFO is to wait for it. Its own output is redirected first, and by an exec of its own, for which a
* shell keeps no copy of the old one: the shell reads until that is closed.
*/
const collect = `
log=$1 mark=$2 ring=$3 mkfifo=$4 setsid=$5 env=$6 perl=$7 carried=$8
shift 8
start_collector() {
  "$mkfifo" -m 600 "$log.in" || exit
  collector=$(
    {
      exec >"$log" 2>/dev/null
      exec "$env" -i "$mark" "$setsid" "$perl" -e "$ring" "$log.in" <"$log.in"
    } &
    echo "$!"
  )
}`;
/** Variables of the scripts: assigning to one that the user exported would change what the program gets. */
const taken = [
	"log",
	"mark",
	"ring",
	"mkfifo",
	"setsid",
	"env",
	"perl",
	"carried",
	"collector",
	"unshare",
	"user"
];
/** What `collect` takes, and the environment for its shell: `"$env" -S "$carried"` makes it the program's. */
function collecting({ machine, entrance, namespace, file, env }) {
	const carried = carry(env, taken);
	const tools = [
		"mkfifo",
		"setsid",
		"env",
		"perl"
	].map((tool) => pathOf(machine, tool));
	return {
		words: [
			seenInside(entrance.directory, file, hasOwnProcesses(machine, entrance, namespace)),
			`${keeperMark}=${namespace}`,
			collector,
			...tools,
			carried.words
		],
		env: carried.env
	};
}
export { oldTools as i, collecting as n, lackOfTools as r, collect as t };
