/**
 * PID 1 of the lab, which holds its lifeline by a descriptor that nothing inherits:
 * it starts nothing more once it says so. The kernel reaps every orphan for it because SIGCHLD is ignored: told at the last moment, as
 * dash(1) takes it back at its start, and by perl(1), as env(1) can not do it everywhere. It depends on the creator, by the pipe at 3, on which a line says that the lab is up; a
 * creator that owns the lab needs none. Of another process that owns it, its input says that it is watched, and ends with
 * it.
 */
export const hold = `
owner=$1 directory=$2
exec 9<>"$directory/holder"
mount -n -t tmpfs -o mode=0700 netns-topology "$directory" 9<&- || exit
case $owner in creator|nobody) ;; *) read -r _ || exit ;; esac
echo held
exec >/dev/null 2>&1
[ "$owner" = creator ] || read -r _ <&3 || exit 0
reaping() { exec perl -e '$SIG{CHLD} = "IGNORE"; exec @ARGV' "$@"; }
case $owner in
creator) reaping cat <&3 ;;
nobody) reaping sleep infinity 3<&- ;;
*) reaping cat 3<&- ;;
esac`

/** What the agent says where its streams are not the keeper's. */
export const streamsOfSudo = 'sudo logs what goes in or out of what it runs, and a lab would end with that'

/** What makes the namespaces of a lab, for root of a user namespace. */
export const unshareAll = [
  ...['unshare', '--net', '--mount', '--pid', '--uts', '--ipc', '--fork', '--kill-child=KILL', '--mount-proc'],
  ...['--propagation', 'slave', '--'],
] as const
