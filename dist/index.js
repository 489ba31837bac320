import { a as TopologyError, i as TopologyClosedError, n as LabError, o as UsageError, r as NetnsTopologyError, t as CapabilityError } from "./chunk-errors.js";
import { c as ExecaError, i as withinTopology, r as openTopology } from "./chunk-open.js";
import { r as parseTopology } from "./chunk-resolve.js";
import { r as attachTopology, t as planTopology } from "./chunk-src.js";
export { CapabilityError, ExecaError, LabError, NetnsTopologyError, TopologyClosedError, TopologyError, UsageError, attachTopology, openTopology, parseTopology, planTopology, withinTopology };
