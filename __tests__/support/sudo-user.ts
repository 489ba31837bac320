import { type AsUser, asUser } from './as-user.ts'
import type { Host } from './host.ts'

/** What sudoers(5) lets a user do. */
export type SudoRule = 'without password' | 'with password' | 'nothing'

const rules: Readonly<Record<SudoRule, string>> = {
  'without password': 'ALL=(ALL) NOPASSWD: ALL',
  'with password': 'ALL=(ALL) ALL',
  nothing: '',
}

/**
 * A user of the played host, and only of that: its /etc, where he has his name and his right to sudo, ends with it, and so
 * does what pam_systemd(8) would make for him, where his labs have their state. `shareCheckout` must precede.
 */
export async function sudoUser(host: Host, uid: number, rule: SudoRule = 'without password'): Promise<AsUser> {
  const user = await asUser(host, uid)
  const name = `user-${uid}`
  const script = `
    echo "$1:x:$2:$2::/run/home-$2:/bin/sh" >>/etc/passwd
    echo "$1:x:$2:" >>/etc/group
    echo "$1:*:19000::::::" >>/etc/shadow
    echo "127.0.0.1 $(hostname)" >>/etc/hosts
    mkdir -p /run/user
    install --directory --owner="$2" --group="$2" --mode=0700 "/run/user/$2"
    [ -z "$3" ] || { umask 0337 && echo "$1 $3" >"/etc/sudoers.d/$1"; }`
  await host.must(['sh', '-ec', script, 'add-user', name, `${uid}`, rules[rule]])
  return user
}
