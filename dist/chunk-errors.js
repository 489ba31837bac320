// src/errors/errors.ts
/** The exit statuses of the command, one per kind of error. */
const exitCodes = {
	failed: 1,
	usage: 2,
	capability: 3
};
/** What every error of this package has: a stable `code`, and a `hint` that says what to do. */
var NetnsTopologyError = class extends Error {
	hint;
	constructor(message, options = {}) {
		super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
		this.name = new.target.name;
		this.hint = options.hint;
	}
};
/** The topology is wrong; all its problems, in the order of the file. */
var TopologyError = class extends NetnsTopologyError {
	code = "TOPOLOGY";
	exitCode = exitCodes.usage;
	problems;
	constructor(message, problems) {
		super(message);
		this.problems = problems;
	}
};
/** The command or the call was used wrongly: no such lab, no such namespace, a name that is taken. */
var UsageError = class extends NetnsTopologyError {
	code = "USAGE";
	exitCode = exitCodes.usage;
};
/** This machine cannot: a tool, a privilege or a kernel feature is missing. */
var CapabilityError = class extends NetnsTopologyError {
	code = "CAPABILITY";
	exitCode = exitCodes.capability;
};
/** A step, a program or a check did not do what was asked of it. */
var LabError = class extends NetnsTopologyError {
	code = "LAB";
	exitCode = exitCodes.failed;
};
/** The lab is down: closed by its owner, or ended from outside. */
var TopologyClosedError = class extends NetnsTopologyError {
	code = "TOPOLOGY_CLOSED";
	exitCode = exitCodes.failed;
};
export { TopologyError as a, TopologyClosedError as i, LabError as n, UsageError as o, NetnsTopologyError as r, exitCodes as s, CapabilityError as t };
