import { CapabilityError } from '../../errors/errors.js';
import type { Machine } from '../../machine/machine.js';
import type { AgentRequest } from './request.js';
/** The agent, as who started it sees it: a process of root's that answers one request after the other. */
export interface Agent {
    /** @throws the signal's reason, once the agent has ended what it was doing. */
    ask(request: AgentRequest, signal?: AbortSignal): Promise<unknown>;
    end(): Promise<void>;
    /** Does not wait for its end, which comes once it has answered. */
    leave(): void;
}
/** The agent, as sudo starts it without ever asking for a password: the only program that it is told to start. */
export declare const agentBySudo: (machine: Machine, ...args: readonly string[]) => [string, ...string[]];
/**
 * @throws CapabilityError where sudo is not there, or does not start it without asking for a password; the signal's reason
 * where it is aborted before the agent is there.
 */
export declare function startAgent(machine: Machine, signal?: AbortSignal): Promise<Agent>;
/** What sudo is needed for, and what to do without it. */
export interface Need {
    readonly what: string;
    readonly remedy: string;
}
/** @throws CapabilityError */
export declare function requireSudo(machine: Machine, need: Need): void;
export declare const sudoRefused: ({ what, remedy }: Need, said: string) => CapabilityError;
