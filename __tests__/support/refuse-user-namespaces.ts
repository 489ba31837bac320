import type { Host } from './host.ts'

/**
 * As Ubuntu's AppArmor since 23.10: who has not CAP_SYS_ADMIN (bit 21) where he is gets a user namespace in which he can do
 * nothing. It is unshare(1) that plays it here, as no machine of the tests has such a kernel.
 */
const restricted = `#!/bin/sh
case " $* " in *' --user '*)
  read -r _ capabilities <<END
$(grep CapEff /proc/self/status)
END
  if [ "$((0x$capabilities >> 21 & 1))" = 0 ]; then
    echo 'unshare: write failed /proc/self/uid_map: Operation not permitted' >&2
    exit 1
  fi
  ;;
esac
exec /run/unshare-unrestricted "$@"
`

/** Gives what takes it back. */
export async function refuseUserNamespaces(host: Host): Promise<() => Promise<void>> {
  const script = `
    cp "$(command -v unshare)" /run/unshare-unrestricted
    printf %s "$1" >/run/unshare-restricted
    chmod 755 /run/unshare-restricted
    mount --bind /run/unshare-restricted "$(command -v unshare)"`
  await host.must(['sh', '-ec', script, 'refuse', restricted])
  return async () => {
    await host.must(['sh', '-ec', 'umount "$(command -v unshare)"; rm /run/unshare-*restricted'])
  }
}
