/*
 * The kernel's own cost of a star: the same rtnetlink(7) calls as a lab of a bridge and LEAVES namespaces, by one process and no
 * tool. Prints the microseconds that it took to bring it up and to let go of it; the kernel takes it apart afterwards, as it does
 * with a lab. Usage, as root: floor LEAVES
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <linux/veth.h>
#include <net/if.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { BRIDGE = 2, FIRST_PORT = 100, FIRST_LEAF = 5000, LOOPBACK = 1, MOST_LEAVES = 1000 };

/* A message under construction. */
struct message {
	struct nlmsghdr header;
	char body[1024];
};

static void *append(struct message *message, const void *data, size_t size)
{
	void *place = (char *)message + NLMSG_ALIGN(message->header.nlmsg_len);

	memcpy(place, data, size);
	message->header.nlmsg_len = NLMSG_ALIGN(message->header.nlmsg_len) + size;
	return place;
}

static struct message message_of(int type, int flags, const void *head, size_t size)
{
	struct message message = {.header = {
		.nlmsg_len = NLMSG_LENGTH(0),
		.nlmsg_type = type,
		.nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK | flags,
	}};

	append(&message, head, size);
	return message;
}

static struct rtattr *attribute(struct message *message, int type, const void *data, size_t size)
{
	struct rtattr head = {.rta_len = RTA_LENGTH(size), .rta_type = type};
	struct rtattr *place = append(message, &head, sizeof head);

	if (size > 0)
		append(message, data, size);
	return place;
}

static void text(struct message *message, int type, const char *value)
{
	attribute(message, type, value, strlen(value) + 1);
}

static void number(struct message *message, int type, int value)
{
	attribute(message, type, &value, sizeof value);
}

static void close_nest(struct message *message, struct rtattr *nest)
{
	nest->rta_len = (char *)message + message->header.nlmsg_len - (char *)nest;
}

/* Sends a message and waits for the kernel's answer. */
static void ask(int socket, struct message *message, const char *what)
{
	struct {
		struct nlmsghdr header;
		struct nlmsgerr answer;
		char quoted[1024];
	} reply;

	if (send(socket, message, message->header.nlmsg_len, 0) < 0)
		err(1, "%s", what);
	if (recv(socket, &reply, sizeof reply, 0) < 0)
		err(1, "%s", what);
	if (reply.header.nlmsg_type != NLMSG_ERROR || reply.answer.error != 0) {
		errno = -reply.answer.error;
		err(1, "%s", what);
	}
}

/* Makes a network namespace, in which this process then is. */
static int new_namespace(void)
{
	int namespace;

	if (unshare(CLONE_NEWNET) < 0)
		err(1, "unshare");
	namespace = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
	if (namespace < 0)
		err(1, "/proc/self/ns/net");
	return namespace;
}

/* A socket of a namespace, in which this process then is. */
static int socket_in(int namespace)
{
	int found;

	if (setns(namespace, CLONE_NEWNET) < 0)
		err(1, "setns");
	found = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
	if (found < 0)
		err(1, "socket");
	return found;
}

static const int creates = NLM_F_CREATE | NLM_F_EXCL;

static void add_bridge(int socket)
{
	struct ifinfomsg link = {.ifi_index = BRIDGE, .ifi_flags = IFF_UP, .ifi_change = IFF_UP};
	struct message message = message_of(RTM_NEWLINK, creates, &link, sizeof link);
	struct rtattr *info;

	text(&message, IFLA_IFNAME, "lan");
	info = attribute(&message, IFLA_LINKINFO, NULL, 0);
	text(&message, IFLA_INFO_KIND, "bridge");
	close_nest(&message, info);
	ask(socket, &message, "bridge");
}

/* A veth pair: one end is a port of the bridge and up, the other one is `eth0` of a leaf. */
static void add_wire(int socket, int leaf, int namespace)
{
	struct ifinfomsg port = {.ifi_index = FIRST_PORT + leaf, .ifi_flags = IFF_UP, .ifi_change = IFF_UP};
	struct ifinfomsg far = {.ifi_index = FIRST_LEAF + leaf};
	struct message message = message_of(RTM_NEWLINK, creates, &port, sizeof port);
	struct rtattr *info, *data, *peer;
	char name[IFNAMSIZ];

	snprintf(name, sizeof name, "p%d", leaf);
	text(&message, IFLA_IFNAME, name);
	number(&message, IFLA_MASTER, BRIDGE);
	info = attribute(&message, IFLA_LINKINFO, NULL, 0);
	text(&message, IFLA_INFO_KIND, "veth");
	data = attribute(&message, IFLA_INFO_DATA, NULL, 0);
	peer = attribute(&message, VETH_INFO_PEER, &far, sizeof far);
	text(&message, IFLA_IFNAME, "eth0");
	number(&message, IFLA_NET_NS_FD, namespace);
	close_nest(&message, peer);
	close_nest(&message, data);
	close_nest(&message, info);
	ask(socket, &message, "veth");
}

static void set_up(int socket, int index)
{
	struct ifinfomsg link = {.ifi_index = index, .ifi_flags = IFF_UP, .ifi_change = IFF_UP};
	struct message message = message_of(RTM_NEWLINK, 0, &link, sizeof link);

	ask(socket, &message, "up");
}

/* 10.0.0.1/16 and so on. */
static void add_address(int socket, int leaf)
{
	struct ifaddrmsg head = {.ifa_family = AF_INET, .ifa_prefixlen = 16, .ifa_index = FIRST_LEAF + leaf};
	struct in_addr address = {.s_addr = htonl((10u << 24) + leaf + 1)};
	struct message message = message_of(RTM_NEWADDR, creates, &head, sizeof head);

	attribute(&message, IFA_LOCAL, &address, sizeof address);
	attribute(&message, IFA_ADDRESS, &address, sizeof address);
	ask(socket, &message, "address");
}

static long microseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

int main(int argc, char **argv)
{
	int leaves = argc == 2 ? atoi(argv[1]) : 0;
	int home = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
	int namespaces[MOST_LEAVES], fabric, socket, leaf;
	long start, up;

	if (leaves < 1 || leaves > MOST_LEAVES)
		errx(2, "usage: floor LEAVES, of which there are at most %d", MOST_LEAVES);
	start = microseconds();
	fabric = new_namespace();
	for (leaf = 0; leaf < leaves; leaf++)
		namespaces[leaf] = new_namespace();
	socket = socket_in(fabric);
	add_bridge(socket);
	for (leaf = 0; leaf < leaves; leaf++)
		add_wire(socket, leaf, namespaces[leaf]);
	close(socket);
	for (leaf = 0; leaf < leaves; leaf++) {
		socket = socket_in(namespaces[leaf]);
		set_up(socket, LOOPBACK);
		add_address(socket, leaf);
		set_up(socket, FIRST_LEAF + leaf);
		close(socket);
	}
	up = microseconds();
	if (setns(home, CLONE_NEWNET) < 0)
		err(1, "setns");
	for (leaf = 0; leaf < leaves; leaf++)
		close(namespaces[leaf]);
	close(fabric);
	printf("%ld %ld\n", up - start, microseconds() - up);
}
