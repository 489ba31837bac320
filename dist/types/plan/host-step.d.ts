import type { Path, Route } from '../resolve/network.js';
import type { Card } from './host-facts.js';
/** The machine's own network namespace, where host steps are done. No namespace of a topology can have this name. */
declare const HOST = "@host";
/** How a step on the host is undone, and what says that the thing is still ours. */
export type HostUndo = 
/** The links of a pin; ours where they lead into the lab. */
{
    readonly kind: 'remove-pins';
}
/** Written back where nobody has changed it since. */
 | {
    readonly kind: 'write-back';
} | {
    readonly kind: 'turn-on';
}
/** A device is ours where it has the MAC address of the step. */
 | {
    readonly kind: 'delete-link';
} | {
    readonly kind: 'goes-with-link';
    readonly device: string;
}
/** A table is ours by its name. */
 | {
    readonly kind: 'delete-table';
}
/** A rule is ours by its comment. */
 | {
    readonly kind: 'delete-rule';
}
/** A chain that somebody has put something into, or jumps to, is not ours any more. */
 | {
    readonly kind: 'delete-empty';
} | {
    readonly kind: 'forget';
} | {
    readonly kind: 'end-processes';
};
interface HostStepOf<Kind extends string> {
    readonly kind: Kind;
    readonly where: 'host';
    readonly in: typeof HOST;
    readonly undo: HostUndo;
    /** What in the topology asks for it. */
    readonly at: Path;
}
/**
 * Names a namespace for the whole machine, as ip-netns(8) knows it: links under /run/netns and /etc/netns that lead into
 * the lab, and end nowhere when it is gone.
 */
export interface PinStep extends HostStepOf<'pin'> {
    readonly namespace: string;
    /** Whether there is a link under /etc/netns, for what /etc says in the namespace. */
    readonly files: boolean;
}
/** Processes that come in by pins, which the lab does not take along when it ends. */
export interface VisitorsStep extends HostStepOf<'visitors'> {
    /** See `MarkStep`. */
    readonly mark: string;
    /** The networks that have it, as `Machine.identity` says them; where it is not said, any may. */
    readonly networks?: readonly string[];
}
/** A setting of the machine's that has another value as long as a lab needs it. Labs that need the same one share it. */
export interface LeaseStep extends HostStepOf<'lease'> {
    /** Of which device it is; its name is in the key. */
    readonly card: Card;
    /** Under /proc/sys. */
    readonly key: string;
    readonly value: string;
    /** What it was before the first of them. */
    readonly was: string;
    /**
     * A setting whose every write sets this one as well, and its value then: where that has become another, somebody has
     * decided about both since.
     */
    readonly under: {
        readonly key: string;
        readonly value: string;
    };
}
/** Large receive offload, which the kernel turns off on a device that forwards, and never on again. */
export interface LroStep extends HostStepOf<'lro'> {
    readonly card: Card;
}
/** A veth pair with one end on the host. The far one is in the fabric, wherever it is moved to from there. */
export interface HostLinkStep extends HostStepOf<'host-link'> {
    readonly device: string;
    readonly mac: string;
    readonly mtu: number;
    readonly offload: boolean;
    readonly far: {
        readonly device: string;
        readonly index: number;
        readonly mac: string;
    };
}
/** A setting of a device of ours. `required: false`: not every kernel has it. */
export interface HostSettingStep extends HostStepOf<'host-setting'> {
    readonly key: string;
    readonly value: string;
    readonly required: boolean;
}
export interface HostAddressStep extends HostStepOf<'host-address'> {
    readonly device: string;
    readonly address: string;
}
export interface HostUpStep extends HostStepOf<'host-up'> {
    readonly device: string;
}
export interface HostRouteStep extends HostStepOf<'host-route'> {
    readonly route: Omit<Route, 'at'>;
}
/**
 * The guard: what the host does with packets of the lab. Those of the uplink go out behind its own address, nobody else's
 * come in, and a card that forwards for us only forwards for labs. It is made before anything that opens a way, and deleted
 * after all of that is undone.
 */
export interface TranslationStep extends HostStepOf<'translation'> {
    readonly table: string;
    readonly uplink?: {
        readonly device: string;
        /** Of the lab's end. */
        readonly sources: readonly string[];
        /** Those that did not forward packets of a family before. */
        readonly leased: {
            readonly ipv4: readonly Card[];
            readonly ipv6: readonly Card[];
        };
    };
    /** Devices by which the machine is a member, and between which and others it forwards nothing. */
    readonly members: readonly string[];
}
/**
 * Docker's chain for the rules of others, where there is none yet: nothing jumps to it until a Docker starts, which sets the
 * policy of all that is forwarded to drop, and keeps the chain with what is in it.
 */
export interface ChainStep extends HostStepOf<'chain'> {
    readonly tool: string;
    readonly chain: string;
    /** Whether its table is made with it. */
    readonly withTable: boolean;
}
/** Two rules that accept what comes from and goes to a device, where the machine drops what it forwards. */
export interface AdmissionStep extends HostStepOf<'admission'> {
    readonly tool: string;
    readonly chain: string;
    readonly device: string;
    /** Their comment. */
    readonly mark: string;
}
/** The connections that the machine tracks from and to an address of the lab's, which would outlive it. */
export interface ConnectionsStep extends HostStepOf<'connections'> {
    readonly source: string;
}
/**
 * That what comes from the lab leads out. It changes nothing: the kernel is asked, because the machine may send what it
 * forwards by other rules than its own, and because routes move while a lab is up.
 */
export interface WayOutStep extends HostStepOf<'way-out'> {
    readonly family: 'ipv4' | 'ipv6';
    readonly device: string;
    /** Of the lab's end. */
    readonly source: string;
}
/** What is done in the namespaces of the machine itself, each journalled before it is done. */
export type HostStep = PinStep | VisitorsStep | LeaseStep | LroStep | HostLinkStep | HostSettingStep | HostAddressStep | HostUpStep | HostRouteStep | TranslationStep | ChainStep | AdmissionStep | ConnectionsStep | WayOutStep;
/** The fields that every step on the host shares. */
export declare const onHost: <Undo extends HostUndo>(undo: Undo, at: Path) => {
    readonly where: 'host';
    readonly in: "@host";
    readonly undo: Undo;
    readonly at: Path;
};
export {};
