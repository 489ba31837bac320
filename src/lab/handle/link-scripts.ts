/**
 * Brings a device down, and keeps what the kernel then forgets, in a directory of its own: IPv6 addresses, and routes of every
 * table but `local`, whose routes come with the addresses. A device that is down already has nothing more to keep.
 */
export const downScript = `
device=$1 saved=$2/$1
mkdir -p "$2" && mkdir "$saved" 2>/dev/null && {
  ip -6 address save dev "$device" >"$saved/address" || exit
  for family in 4 6; do
    tables=$(ip -$family route show table all dev "$device" | sed -n 's/.* table \\([^ ]*\\).*/\\1/p' | sort -u)
    for table in main $tables; do
      [ "$table" = local ] || ip -$family route save table "$table" dev "$device" >"$saved/$family-$table" || exit
    done
  done
}
ip link set dev "$device" down`

/**
 * Brings a device up, gives back what was kept, and returns when packets pass, or after 0.5 s where its other end is down.
 * What is there already is the kernel's: it has made it anew.
 */
export const upScript = `
device=$1 saved=$2/$1
ip link set dev "$device" up || exit
if [ -e "$saved" ]; then
  ip -6 address restore <"$saved/address" 2>/dev/null
  for file in "$saved"/*-*; do
    family=\${file##*/}
    ip -"\${family%%-*}" route restore <"$file" 2>/dev/null
  done
  rm -r "$saved"
fi
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  ip link show dev "$device" | grep -q ' state UP ' && exit
  sleep 0.02
done
exit 0`
