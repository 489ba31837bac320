# PID 1 of a namespace that plays the host: makes it a machine of its own, says `up`, and lives until its input ends.
# $1: the checkout. $2: where it is to be for everybody. $3: `reaps`, or `never-waits`. Then: the stand-in outside (a
# server, as the words of its command line), or nothing.
set -eu
real=$1 checkout=$2 init=$3
shift 3

# The control groups are the machine's, everything else of /sys belongs to a network namespace.
# `-n`: before it mounts, mount(8) would make /run/mount where there is none, on the machine itself.
mount -n -t tmpfs -o mode=0755 tmpfs /run
mkdir /run/cgroup
mount --rbind /sys/fs/cgroup /run/cgroup
mount -t sysfs sysfs /sys
mount --rbind /run/cgroup /sys/fs/cgroup
umount -R /run/cgroup
rmdir /run/cgroup
mkdir "$checkout"
mount --bind "$real" "$checkout"

# As on most machines, but not in /dev, which is the machine's.
mkdir /run/mqueue
mount -n -t mqueue mqueue /run/mqueue

# What is written under /etc ends with the namespace.
mount -t tmpfs tmpfs /mnt
mkdir /mnt/upper /mnt/work
mount -t overlay -o lowerdir=/etc,upperdir=/mnt/upper,workdir=/mnt/work overlay /etc
umount /mnt
rm -rf /etc/netns

# systemd has the mounts of a machine shared, among themselves: what would spread on a host spreads here.
mount --make-rshared /

# Duplicate address detection would make the first second of every test differ from the rest.
echo 0 >/proc/sys/net/ipv6/conf/all/accept_dad
echo 0 >/proc/sys/net/ipv6/conf/default/accept_dad
ip link set dev lo up

if [ $# -gt 0 ]; then
  # One for each word: a writer that found the last reader still there would write to nobody.
  mkfifo /run/entered /run/serving
  # The server answers from the address that it was asked at, which is not there yet.
  unshare --net -- sh -ec '
    for family in ipv4 ipv6; do echo 1 >/proc/sys/net/$family/ip_nonlocal_bind; done
    for scope in all default; do echo 0 >/proc/sys/net/ipv6/conf/$scope/accept_dad; done
    echo entered >/run/entered
    exec "$@" >/run/serving
  ' sh "$@" &
  read -r _ </run/entered
  ip -batch - <<END
link add eth0 index 1000 type veth peer name eth0 index 1001 netns $!
address add 198.51.100.2/24 dev eth0
address add 2001:db8:100::2/64 dev eth0 nodad
link set dev eth0 up
END
  # No route back to anything but the host's own segment: who is not behind the host's address gets no answer.
  nsenter -t $! -n ip -batch - <<END
link set dev lo up
address add 8.8.8.8/32 dev lo
address add 2001:4860:4860::8888/128 dev lo nodad
address add 198.51.100.1/24 dev eth0
address add 2001:db8:100::1/64 dev eth0 nodad
link set dev eth0 up
END
  # For those who act from outside.
  ln -s "/proc/$!/ns/net" /run/outside.net
  ip route add default via 198.51.100.1 dev eth0
  ip route add default via 2001:db8:100::1 dev eth0
  read -r _ </run/serving
  rm /run/entered /run/serving
fi

echo up
# cat(1) never waits. The kernel reaps the orphans of a PID 1 that ignores SIGCHLD.
[ "$init" = reaps ] || exec env --default-signal=CHLD cat
exec env --ignore-signal=CHLD cat
