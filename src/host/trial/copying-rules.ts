import { tablesOfLabs } from '../../plan/index.ts'

/**
 * For sh(1) in a mount namespace of its own. Reads the rules of the machine, which is the network that it starts in, and goes
 * on in a new network with $1, a script for sh(1) that is given the rest: see `passing`. Input: the uplink's own rules, a
 * command on each line.
 */
export const copyingRules = String.raw`
mount -n -t tmpfs tmpfs /run
mkdir /run/rules /run/netns
passing=$1 tools=$2
shift
cat >/run/admissions
: >/run/made
: >/run/rules/none
for tool in $tools; do
  "$tool-save" >"/run/rules/$tool"
  case $tool in
  iptables) family=ip ;;
  ip6tables) family=ip6 ;;
  *) continue ;;
  esac
  sed -n "s/^\*/table $family /p" "/run/rules/$tool" >>/run/made
done
nft list tables | grep -E '^table (ip|ip6|inet) ' | grep -vxFf /run/made | grep -vxE 'table inet ${tablesOfLabs}' >/run/tables || :
while read -r _ family name; do nft list table "$family" "$name"; done </run/tables >/run/nft
if grep -qE -e '-j NFQUEUE|[[:space:]]queue( |$)' /run/nft /run/rules/*; then
  echo 'programs decide about packets, by NFQUEUE' >&2
  exit 1
fi
if grep -q -e '--match-set' /run/nft /run/rules/*; then ipset save >/run/sets; fi
exec unshare --net -- sh -ec "$passing" passing "$@"
`
