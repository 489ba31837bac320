/**
 * PID 1 of the lab, which holds its lifeline by a descriptor that nothing inherits:
 * it starts nothing more once it says so. The kernel reaps every orphan for it because SIGCHLD is ignored: told at the last moment, as
 * dash(1) takes it back at its start, and by perl(1), as env(1) can not do it everywhere. It depends on the creator, by the pipe at 3, on which a line says that the lab is up; a
 * creator that owns the lab needs none. Of another process that owns it, its input says that it is watched, and ends with
 * it.
 */
export declare const hold = "\nowner=$1 directory=$2\nexec 9<>\"$directory/holder\"\nmount -n -t tmpfs -o mode=0700 netns-topology \"$directory\" 9<&- || exit\ncase $owner in creator|nobody) ;; *) read -r _ || exit ;; esac\necho held\nexec >/dev/null 2>&1\n[ \"$owner\" = creator ] || read -r _ <&3 || exit 0\nreaping() { exec perl -e '$SIG{CHLD} = \"IGNORE\"; exec @ARGV' \"$@\"; }\ncase $owner in\ncreator) reaping cat <&3 ;;\nnobody) reaping sleep infinity 3<&- ;;\n*) reaping cat 3<&- ;;\nesac";
/** What the agent says where its streams are not the keeper's. */
export declare const streamsOfSudo = "sudo logs what goes in or out of what it runs, and a lab would end with that";
/** What makes the namespaces of a lab, for root of a user namespace. */
export declare const unshareAll: readonly ["unshare", "--net", "--mount", "--pid", "--uts", "--ipc", "--fork", "--kill-child=KILL", "--mount-proc", "--propagation", "slave", "--"];
