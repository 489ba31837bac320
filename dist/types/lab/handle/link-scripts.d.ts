/**
 * Brings a device down, and keeps what the kernel then forgets, in a directory of its own: IPv6 addresses, and routes of every
 * table but `local`, whose routes come with the addresses. A device that is down already has nothing more to keep.
 */
export declare const downScript = "\ndevice=$1 saved=$2/$1\nmkdir -p \"$2\" && mkdir \"$saved\" 2>/dev/null && {\n  ip -6 address save dev \"$device\" >\"$saved/address\" || exit\n  for family in 4 6; do\n    tables=$(ip -$family route show table all dev \"$device\" | sed -n 's/.* table \\([^ ]*\\).*/\\1/p' | sort -u)\n    for table in main $tables; do\n      [ \"$table\" = local ] || ip -$family route save table \"$table\" dev \"$device\" >\"$saved/$family-$table\" || exit\n    done\n  done\n}\nip link set dev \"$device\" down";
/**
 * Brings a device up, gives back what was kept, and returns when packets pass, or after 0.5 s where its other end is down.
 * What is there already is the kernel's: it has made it anew.
 */
export declare const upScript = "\ndevice=$1 saved=$2/$1\nip link set dev \"$device\" up || exit\nif [ -e \"$saved\" ]; then\n  ip -6 address restore <\"$saved/address\" 2>/dev/null\n  for file in \"$saved\"/*-*; do\n    family=${file##*/}\n    ip -\"${family%%-*}\" route restore <\"$file\" 2>/dev/null\n  done\n  rm -r \"$saved\"\nfi\nfor _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do\n  ip link show dev \"$device\" | grep -q ' state UP ' && exit\n  sleep 0.02\ndone\nexit 0";
