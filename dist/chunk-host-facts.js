// src/plan/host-facts.ts
const isOpen = (way) => "ends" in way;
/** A machine with one network card for IPv4 and no firewall, for plans that are made without looking at one. */
const plainHost = {
	ipv4: {
		ends: {
			host: "198.18.0.0/31",
			lab: "198.18.0.1/31"
		},
		devices: ["eth0"],
		leases: [{
			card: {
				name: "eth0",
				index: 2
			},
			key: "net/ipv4/conf/eth0/forwarding",
			value: "1",
			was: "0",
			under: {
				key: "net/ipv4/conf/all/forwarding",
				value: "0"
			}
		}],
		lro: [],
		admissions: []
	},
	ipv6: { closed: "whether the machine forwards IPv6 was not looked at" },
	mtu: 1500,
	nameservers: []
};
export { plainHost as n, isOpen as t };
