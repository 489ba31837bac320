import { i as TopologyClosedError, o as UsageError } from "./chunk-errors.js";
import { i as isUrl, n as isDomException, r as isError } from "./chunk-caught.js";
import { t as NativeAbortController } from "./chunk-native-abort.js";
import { types } from "node:util";
import { deserialize, serialize } from "node:v8";
// node_modules/birpc/dist/index.mjs
function createPromiseWithResolvers() {
	let resolve;
	let reject;
	return {
		promise: new Promise((res, rej) => {
			resolve = res;
			reject = rej;
		}),
		resolve,
		reject
	};
}
const random = Math.random.bind(Math);
const urlAlphabet = "useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict";
function nanoid(size = 21) {
	let id = "";
	let i = size;
	while (i--) id += urlAlphabet[random() * 64 | 0];
	return id;
}
const DEFAULT_TIMEOUT = 6e4;
const defaultSerialize = (i) => i;
const defaultDeserialize = defaultSerialize;
const { clearTimeout, setTimeout } = globalThis;
function createBirpc($functions, options) {
	const { post, on, off = () => {}, eventNames = [], serialize = defaultSerialize, deserialize = defaultDeserialize, resolver, bind = "rpc", timeout = DEFAULT_TIMEOUT, proxify = true } = options;
	let $closed = false;
	const _rpcPromiseMap = /* @__PURE__ */ new Map();
	let _promiseInit;
	let rpc;
	async function _call(method, args, event, optional) {
		if ($closed) throw new Error(`[birpc] rpc is closed, cannot call "${method}"`);
		const req = {
			m: method,
			a: args,
			t: "q"
		};
		if (optional) req.o = true;
		const send = async (_req) => post(serialize(_req));
		if (event) {
			await send(req);
			return;
		}
		if (_promiseInit) try {
			await _promiseInit;
		} finally {
			_promiseInit = void 0;
		}
		let { promise, resolve, reject } = createPromiseWithResolvers();
		const id = nanoid();
		req.i = id;
		let timeoutId;
		async function handler(newReq = req) {
			if (timeout >= 0) {
				timeoutId = setTimeout(() => {
					try {
						if (options.onTimeoutError?.call(rpc, method, args) !== true) throw new Error(`[birpc] timeout on calling "${method}"`);
					} catch (e) {
						reject(e);
					}
					_rpcPromiseMap.delete(id);
				}, timeout);
				if (typeof timeoutId === "object") timeoutId = timeoutId.unref?.();
			}
			_rpcPromiseMap.set(id, {
				resolve,
				reject,
				timeoutId,
				method
			});
			await send(newReq);
			return promise;
		}
		try {
			if (options.onRequest) await options.onRequest.call(rpc, req, handler, resolve);
			else await handler();
		} catch (e) {
			if (options.onGeneralError?.call(rpc, e) !== true) throw e;
			return;
		} finally {
			clearTimeout(timeoutId);
			_rpcPromiseMap.delete(id);
		}
		return promise;
	}
	const builtinMethods = {
		$call: (method, ...args) => _call(method, args, false),
		$callOptional: (method, ...args) => _call(method, args, false, true),
		$callEvent: (method, ...args) => _call(method, args, true),
		$callRaw: (options) => _call(options.method, options.args, options.event, options.optional),
		$rejectPendingCalls,
		get $closed() {
			return $closed;
		},
		get $meta() {
			return options.meta;
		},
		$close,
		$functions
	};
	if (proxify) rpc = new Proxy({}, { get(_, method) {
		if (Object.hasOwn(builtinMethods, method)) return builtinMethods[method];
		if (method === "then" && !eventNames.includes("then") && !("then" in $functions)) return void 0;
		const sendEvent = (...args) => _call(method, args, true);
		if (eventNames.includes(method)) {
			sendEvent.asEvent = sendEvent;
			return sendEvent;
		}
		const sendCall = (...args) => _call(method, args, false);
		sendCall.asEvent = sendEvent;
		return sendCall;
	} });
	else rpc = builtinMethods;
	function $close(customError) {
		$closed = true;
		_rpcPromiseMap.forEach(({ reject, method }) => {
			const error = /* @__PURE__ */ new Error(`[birpc] rpc is closed, cannot call "${method}"`);
			if (customError) {
				customError.cause ??= error;
				return reject(customError);
			}
			reject(error);
		});
		_rpcPromiseMap.clear();
		off(onMessage);
	}
	function $rejectPendingCalls(handler) {
		const handlerResults = Array.from(_rpcPromiseMap.values()).map(({ method, reject }) => {
			if (!handler) return reject(/* @__PURE__ */ new Error(`[birpc]: rejected pending call "${method}".`));
			return handler({
				method,
				reject
			});
		});
		_rpcPromiseMap.clear();
		return handlerResults;
	}
	async function onMessage(data, ...extra) {
		let msg;
		try {
			msg = deserialize(data);
		} catch (e) {
			if (options.onGeneralError?.call(rpc, e) !== true) throw e;
			return;
		}
		if (msg.t === "q") {
			const { m: method, a: args, o: optional } = msg;
			let result, error;
			let fn = await (resolver ? resolver.call(rpc, method, $functions[method]) : $functions[method]);
			if (optional) fn ||= () => void 0;
			if (!fn) error = /* @__PURE__ */ new Error(`[birpc] function "${method}" not found`);
			else try {
				result = await fn.apply(bind === "rpc" ? rpc : $functions, args);
			} catch (e) {
				error = e;
			}
			if (msg.i) {
				if (error && options.onFunctionError) {
					if (options.onFunctionError.call(rpc, error, method, args) === true) return;
				}
				if (!error) try {
					await post(serialize({
						t: "s",
						i: msg.i,
						r: result
					}), ...extra);
					return;
				} catch (e) {
					error = e;
					if (options.onGeneralError?.call(rpc, e, method, args) !== true) throw e;
				}
				try {
					await post(serialize({
						t: "s",
						i: msg.i,
						e: error
					}), ...extra);
				} catch (e) {
					if (options.onGeneralError?.call(rpc, e, method, args) !== true) throw e;
				}
			}
		} else {
			const { i: ack, r: result, e: error } = msg;
			const promise = _rpcPromiseMap.get(ack);
			if (promise) {
				clearTimeout(promise.timeoutId);
				if (error) promise.reject(error);
				else promise.resolve(result);
			}
			_rpcPromiseMap.delete(ack);
		}
	}
	_promiseInit = on(onMessage);
	return rpc;
}
// src/remote/channel.ts
function channelOver(frames, here) {
	const pending = /* @__PURE__ */ new Set();
	let closed;
	const rpc = createBirpc(here, {
		post: (message) => frames.send(message),
		on: (listener) => frames.receive(listener),
		serialize: (message) => serialize(message),
		deserialize: (message) => deserialize(message),
		timeout: -1
	});
	const asked = async (ask) => {
		if (closed !== void 0) throw again(closed);
		const { promise, reject } = Promise.withResolvers();
		pending.add(reject);
		try {
			return await Promise.race([ask(), promise]);
		} finally {
			pending.delete(reject);
		}
	};
	return {
		call: (id, args) => asked(() => rpc.call(id, args)),
		next: (id) => asked(() => rpc.next(id)),
		finish: (id) => asked(() => rpc.finish(id)),
		abort: (id, reason) => asked(() => rpc.abort(id, reason)),
		close: (error) => {
			closed ??= error;
			for (const reject of pending) reject(closed);
		}
	};
}
/** With a stack of its own, which says who used what is gone. */
const again = (closed) => closed instanceof TopologyClosedError ? new TopologyClosedError(closed.message, closed.hint === void 0 ? {} : { hint: closed.hint }) : closed;
// src/remote/wire/kinds.ts
const isWhole = (value) => types.isDate(value) || types.isRegExp(value) || types.isAnyArrayBuffer(value) || ArrayBuffer.isView(value) || types.isBoxedPrimitive(value);
/** By its brand, because an environment such as jsdom has a class of its own. */
const isSignal = (value) => Object.prototype.toString.call(value) === "[object AbortSignal]";
const isIterable = (value) => typeof value === "object" && value !== null && Symbol.asyncIterator in value;
/** Also those of another realm, as in a pool of Vitest's. */
function isPlain(value) {
	const prototype = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}
/** What a module exports, as fields: a loader's module may be any object. What cannot cross is an error where it is used. */
var Exports = class {};
// src/remote/wire/uncrossable.ts
/** Something that cannot cross. The message says what and why, the hint what to do. */
var Uncrossable = class extends Error {
	hint;
	constructor(message, hint) {
		super(message);
		this.name = "Uncrossable";
		this.hint = hint;
	}
};
const plainly = "pass plain data, or keep it where it is and pass functions that use it";
function uncrossable(value, at) {
	if (typeof value === "symbol") return new Uncrossable(`${at} is a symbol, which no other process knows`, plainly);
	if (types.isPromise(value)) return new Uncrossable(`${at} is a promise among other values`, "await it first");
	if (isClass(value)) return new Uncrossable(`${at} is a class`, "export a function that makes one and uses it");
	return new Uncrossable(`${at} is an instance of ${classOf(value)}, which lives in its own process`, plainly);
}
const isClass = (value) => typeof value === "function" && /^class\b/.test(Function.prototype.toString.call(value));
function classOf(value) {
	const constructor = typeof value === "object" && value !== null ? value.constructor : void 0;
	return typeof constructor === "function" && constructor.name !== "" ? constructor.name : "a class";
}
// src/remote/wire/pack.ts
/**
* Makes of a value what can cross. `at` is how messages call it.
*
* @throws Uncrossable
*/
function pack(value, at, keeper) {
	return new Packer(keeper).pack(value, at, void 0);
}
var Packer = class {
	#keeper;
	#seen = /* @__PURE__ */ new Map();
	constructor(keeper) {
		this.#keeper = keeper;
	}
	pack(value, at, self) {
		switch (typeof value) {
			case "undefined":
			case "boolean":
			case "number":
			case "bigint":
			case "string": return value;
			case "symbol": throw uncrossable(value, at);
			case "function":
				if (isClass(value)) throw uncrossable(value, at);
				return this.#function(value, self);
			case "object": return value === null ? null : this.#seen.get(value) ?? this.#object(value, at);
		}
	}
	#function(value, self) {
		return {
			kind: "function",
			id: this.#keeper.keepFunction(value, self),
			name: value.name
		};
	}
	#object(value, at) {
		if (isWhole(value)) return this.#as(value, {
			kind: "whole",
			value
		});
		if (Array.isArray(value)) return this.#array(value, at);
		if (types.isMap(value)) return this.#map(value, at);
		if (types.isSet(value)) return this.#set(value, at);
		if (isError(value)) return this.#error(value, at);
		if (isUrl(value)) return this.#as(value, {
			kind: "url",
			href: value.href
		});
		if (isSignal(value)) return this.#signal(value, at);
		if (isIterable(value)) return this.#as(value, {
			kind: "iterable",
			id: this.#keeper.keepIterable(value)
		});
		if (types.isModuleNamespaceObject(value) || value instanceof Exports) return this.#module(value);
		if (isPlain(value)) return this.#plain(value, at);
		throw uncrossable(value, at);
	}
	#as(value, packed) {
		this.#seen.set(value, packed);
		return packed;
	}
	#array(value, at) {
		const items = [];
		const packed = this.#as(value, {
			kind: "array",
			items
		});
		for (const [index, item] of value.entries()) items.push(this.pack(item, `${at}[${index}]`, value));
		return packed;
	}
	#map(value, at) {
		const entries = [];
		const packed = this.#as(value, {
			kind: "map",
			entries
		});
		for (const [key, item] of value) entries.push([this.pack(key, `a key of ${at}`, void 0), this.pack(item, `a value of ${at}`, void 0)]);
		return packed;
	}
	#set(value, at) {
		const items = [];
		const packed = this.#as(value, {
			kind: "set",
			items
		});
		for (const item of value) items.push(this.pack(item, `a member of ${at}`, void 0));
		return packed;
	}
	#plain(value, at) {
		const fields = {};
		const packed = this.#as(value, {
			kind: "object",
			fields
		});
		for (const [key, item] of Object.entries(value)) define(fields, key, this.pack(item, `${at}.${key}`, value));
		return packed;
	}
	/** Some exports are for others: what cannot cross is an error where it is used. */
	#module(value) {
		const fields = {};
		for (const [key, item] of Object.entries(value)) define(fields, key, this.#orUncrossable(item, `the export ${key}`));
		return this.#as(value, {
			kind: "object",
			fields
		});
	}
	#orUncrossable(value, at) {
		try {
			return this.pack(value, at, void 0);
		} catch (error) {
			if (!(error instanceof Uncrossable)) throw error;
			return {
				kind: "uncrossable",
				why: error.message,
				hint: error.hint
			};
		}
	}
	#signal(value, at) {
		const { aborted } = value;
		const reason = aborted ? this.pack(value.reason, `the reason of ${at}`, void 0) : void 0;
		return this.#as(value, {
			kind: "signal",
			id: this.#keeper.keepSignal(value),
			aborted,
			reason
		});
	}
	#error(value, at) {
		const { name, message, stack = "", cause } = value;
		const type = typeof value.constructor === "function" ? value.constructor.name : "Error";
		const fields = {};
		const packed = this.#as(value, {
			kind: "error",
			type,
			name,
			message,
			stack,
			fields
		});
		if (cause !== void 0) packed.cause = this.#orText(cause, `the cause of ${at}`);
		if ("errors" in value) packed.errors = this.#orText(value.errors, `.errors of ${at}`);
		if (isDomException(value)) return packed;
		for (const [key, item] of Object.entries(value)) if (!own.has(key)) define(fields, key, this.#orText(item, `${at}.${key}`));
		return packed;
	}
	/** An error must arrive, whatever somebody put into it. */
	#orText(value, at) {
		try {
			return this.pack(value, at, void 0);
		} catch {
			return String(value);
		}
	}
};
const own = /* @__PURE__ */ new Set([
	"name",
	"message",
	"stack",
	"cause",
	"errors"
]);
/** Also `__proto__` is a field like others. */
const define = (fields, key, value) => void Object.defineProperty(fields, key, {
	value,
	enumerable: true,
	configurable: true,
	writable: true
});
// src/remote/kept.ts
/** What stays here and is used by the other side: functions, iterables and signals, for as long as both are there. */
var Kept = class {
	#functions;
	#iterators = /* @__PURE__ */ new Map();
	#ids = /* @__PURE__ */ new WeakMap();
	#sides;
	#last = 0;
	constructor(sides) {
		this.#sides = sides;
		this.#functions = /* @__PURE__ */ new Map([[0, sides.root]]);
	}
	/** A method keeps its object, and gets an id each time: it may be one of many objects'. */
	keepFunction(value, self) {
		const id = (self === void 0 ? this.#ids.get(value) : void 0) ?? this.#next();
		if (self === void 0) this.#ids.set(value, id);
		this.#functions.set(id, named((...args) => value.apply(self, args), value.name));
		return id;
	}
	keepIterable(value) {
		const id = this.#next();
		this.#iterators.set(id, value[Symbol.asyncIterator]());
		return id;
	}
	keepSignal(value) {
		const known = this.#ids.get(value);
		if (known !== void 0) return known;
		const id = this.#next();
		this.#ids.set(value, id);
		const tell = () => this.#sides.tellAbort(id, this.#orText(value.reason));
		value.addEventListener("abort", tell, { once: true });
		return id;
	}
	calls = {
		call: async (id, args) => {
			const called = this.#functions.get(id);
			const title = called?.name ? `what ${called.name} gave` : "what was given";
			return await this.#reply(title, () => called?.(...args.map(this.#sides.unpack)));
		},
		next: (id) => this.#reply("what an iterable gave", async () => {
			const step = await this.#iterators.get(id)?.next();
			if (step === void 0 || step.done) this.#iterators.delete(id);
			return step ?? {
				done: true,
				value: void 0
			};
		}),
		finish: async (id) => {
			const iterator = this.#iterators.get(id);
			this.#iterators.delete(id);
			await iterator?.return?.();
		}
	};
	async #reply(title, work) {
		try {
			return { value: pack(await work(), title, this) };
		} catch (error) {
			if (error instanceof Uncrossable) return {
				refused: error.message,
				hint: error.hint
			};
			return { thrown: this.#orText(error) };
		}
	}
	#orText(value) {
		try {
			return pack(value, "what was thrown", this);
		} catch {
			return String(value);
		}
	}
	#next() {
		this.#last += 1;
		return this.#last;
	}
};
const named = (value, name) => Object.defineProperty(value, "name", { value: name });
// src/remote/error-types.ts
/** The prototype of the errors of a class by its name: one that was given, one of JavaScript's, or one made here. */
function errorTypes(given) {
	const made = /* @__PURE__ */ new Map();
	return (name) => {
		const prototype = ([...given].find((one) => one.name === name) ?? builtIn(name))?.prototype ?? made.get(name);
		if (typeof prototype === "object" && prototype !== null) return prototype;
		const fresh = Object.defineProperty(class extends Error {}, "name", { value: name });
		made.set(name, fresh.prototype);
		return fresh.prototype;
	};
}
function builtIn(name) {
	const value = Reflect.get(globalThis, name);
	return isErrorClass(value) ? value : void 0;
}
const isErrorClass = (value) => typeof value === "function" && (value === Error || Object.prototype.isPrototypeOf.call(Error, value));
// src/remote/wire/unpack.ts
/** What a packed value is here. */
function unpack(packed, reacher) {
	return new Unpacker(reacher).unpack(packed);
}
var Unpacker = class {
	#reacher;
	#seen = /* @__PURE__ */ new Map();
	constructor(reacher) {
		this.#reacher = reacher;
	}
	unpack(packed) {
		if (typeof packed !== "object" || packed === null) return packed;
		return this.#seen.has(packed) ? this.#seen.get(packed) : this.#object(packed);
	}
	#as(packed, value) {
		this.#seen.set(packed, value);
		return value;
	}
	#object(packed) {
		switch (packed.kind) {
			case "whole": return packed.value;
			case "url": return this.#as(packed, new URL(packed.href));
			case "array": {
				const array = this.#as(packed, []);
				for (const item of packed.items) array.push(this.unpack(item));
				return array;
			}
			case "object": return this.#fill(this.#as(packed, {}), packed.fields);
			case "map": {
				const map = this.#as(packed, /* @__PURE__ */ new Map());
				for (const [key, value] of packed.entries) map.set(this.unpack(key), this.unpack(value));
				return map;
			}
			case "set": {
				const set = this.#as(packed, /* @__PURE__ */ new Set());
				for (const item of packed.items) set.add(this.unpack(item));
				return set;
			}
			case "error": return this.#error(packed);
			case "function": return this.#as(packed, this.#reacher.functionOf(packed.id, packed.name));
			case "iterable": return this.#as(packed, this.#reacher.iterableOf(packed.id));
			case "signal": {
				const controller = this.#reacher.signalOf(packed.id);
				if (packed.aborted) controller.abort(this.unpack(packed.reason));
				return this.#as(packed, controller.signal);
			}
			case "uncrossable": throw new UsageError(packed.why, { hint: packed.hint });
		}
	}
	#fill(target, fields) {
		for (const [key, field] of Object.entries(fields)) Object.defineProperty(target, key, {
			...this.#property(field),
			enumerable: true,
			configurable: true
		});
		return target;
	}
	#property(field) {
		if (typeof field !== "object" || field?.kind !== "uncrossable") return {
			value: this.unpack(field),
			writable: true
		};
		return { get: () => this.unpack(field) };
	}
	#error(packed) {
		const { type, name, message, stack, cause, errors, fields } = packed;
		const isDomException = type === "DOMException";
		const error = this.#as(packed, isDomException ? new DOMException(message, name) : new Error(message));
		if (!isDomException) Object.setPrototypeOf(error, this.#reacher.errorType(type));
		if (error.name !== name) hide(error, "name", name);
		hide(error, "stack", stack);
		if (cause !== void 0) hide(error, "cause", this.unpack(cause));
		if (errors !== void 0) hide(error, "errors", this.unpack(errors));
		this.#fill(error, fields);
		return error;
	}
};
const hide = (target, key, value) => void Object.defineProperty(target, key, {
	value,
	configurable: true,
	writable: true
});
// src/remote/reached.ts
/** What stayed on the other side, as it is used here. */
var Reached = class {
	errorType;
	#ways;
	#controllers = /* @__PURE__ */ new Map();
	constructor(ways) {
		this.#ways = ways;
		this.errorType = errorTypes(ways.errors);
	}
	functionOf(id, name) {
		return named((...args) => this.call(id, name, args), name);
	}
	iterableOf(id) {
		return { [Symbol.asyncIterator]: () => this.#iterate(id) };
	}
	signalOf(id) {
		const controller = this.#controllers.get(id) ?? new NativeAbortController();
		this.#controllers.set(id, controller);
		return controller;
	}
	abort(id, reason) {
		this.#controllers.get(id)?.abort(unpack(reason, this));
	}
	/** A promise, which is iterable as well: who knows that an iterable comes need not await it first. */
	call(id, name, args) {
		const called = /* @__PURE__ */ new Error();
		const answer = this.#answer(id, name, args, called);
		return Object.assign(answer, { async *[Symbol.asyncIterator]() {
			yield* await answer;
		} });
	}
	async #answer(id, name, args, called) {
		const packed = args.map((arg, index) => this.#packArgument(arg, `argument ${index + 1} of ${name || "the call"}`));
		return this.#give(await this.#ways.channel.call(id, packed), called);
	}
	#packArgument(value, at) {
		try {
			return this.#ways.pack(value, at);
		} catch (error) {
			if (error instanceof Uncrossable) throw new UsageError(error.message, { hint: error.hint });
			throw error;
		}
	}
	async *#iterate(id) {
		const { channel } = this.#ways;
		const called = /* @__PURE__ */ new Error();
		let isLeft = true;
		try {
			while (true) {
				isLeft = false;
				const { done, value } = this.#give(await channel.next(id), called);
				if (done) return;
				isLeft = true;
				yield value;
			}
		} finally {
			if (isLeft) await channel.finish(id).catch(() => {});
		}
	}
	#give(reply, called) {
		if ("value" in reply) return unpack(reply.value, this);
		if ("refused" in reply) throw new UsageError(reply.refused, { hint: reply.hint });
		throw withCaller(unpack(reply.thrown, this), called, this.#ways.other);
	}
};
/** Lets the stack go on where the call was made. */
function withCaller(error, called, other) {
	if (!isError(error)) return error;
	const frames = called.stack?.split("\n").slice(1) ?? [];
	const value = [
		error.stack,
		`    at (${other})`,
		...frames
	].join("\n");
	return Object.defineProperty(error, "stack", {
		value,
		configurable: true,
		writable: true
	});
}
// src/remote/peer.ts
/**
* One of the two ends of a stream, which are alike. Values cross; functions, signals and iterables stay where they are and
* are used from the other side.
*/
function createPeer({ frames, root, other, errors = /* @__PURE__ */ new Set() }) {
	const kept = new Kept({
		root,
		unpack: (packed) => unpack(packed, reached),
		tellAbort: (id, reason) => void channel.abort(id, reason).catch(() => {})
	});
	const channel = channelOver(frames, {
		...kept.calls,
		abort: async (id, reason) => reached.abort(id, reason)
	});
	const reached = new Reached({
		channel,
		other,
		errors,
		pack: (value, at) => pack(value, at, kept)
	});
	return {
		call: (...args) => reached.call(0, "", args),
		close: (error) => channel.close(error)
	};
}
// src/remote/wire/frames.ts
const header = 4;
/** Messages over a stream of bytes. */
function framesOf(input, output) {
	output.on("error", () => {});
	return {
		send: (message) => {
			const length = Buffer.alloc(header);
			length.writeUInt32LE(message.length);
			output.cork();
			output.write(length);
			output.write(message);
			output.uncork();
		},
		receive: (listener) => void input.on("data", splitter(listener))
	};
}
/** Joins what came only when a message is whole, so that a large one costs no more than its length. */
function splitter(listener) {
	let chunks = [];
	let held = 0;
	let wanted;
	return (chunk) => {
		chunks.push(chunk);
		held += chunk.length;
		while (held >= (wanted ?? header)) {
			const all = chunks.length === 1 && chunks[0] !== void 0 ? chunks[0] : Buffer.concat(chunks);
			const taken = wanted ?? header;
			chunks = [all.subarray(taken)];
			held -= taken;
			if (wanted === void 0) wanted = all.readUInt32LE();
			else {
				wanted = void 0;
				listener(all.subarray(0, taken));
			}
		}
	};
}
export { createPeer as n, Exports as r, framesOf as t };
