import type { Machine } from '../../machine/machine.js';
import type { AgentRequest } from './protocol.js';
/** The agent, as who started it sees it: a process of root's that answers one request after the other. */
export interface Agent {
    ask(request: AgentRequest): Promise<unknown>;
    end(): Promise<void>;
}
/** @throws CapabilityError where sudo is not there, or does not start it without asking for a password. */
export declare function startAgent(machine: Machine): Promise<Agent>;
