/**
 * Names of /proc/sys/net by directory. The kernel registers these once for each network namespace (`register_net_sysctl`
 * in net/): those that a new namespace can write on Linux 6.18, older ones of nf_conntrack, and those of modules after
 * Documentation/networking and Documentation/admin-guide/sysctl/net.rst.
 */
export declare const ofNamespace: Readonly<Record<string, string>>;
/** For any name in the place of the star: of an interface, or of a protocol family for `nf_log`. */
export declare const ofNamespaceByPattern: readonly RegExp[];
/**
 * What the whole machine shares. A new namespace lacks most of it or can only read it; `nf_hooks_lwtunnel` it can write, and
 * that cannot be undone (net/netfilter/nf_hooks_lwtunnel.c).
 */
export declare const ofMachine: Readonly<Record<string, string>>;
