import { chownSync } from 'node:fs'
import { rootStateDirectory } from '../../src/machine/real.ts'
import { checkout, systemPath } from './checkout.ts'
import { prefixed, type Shell } from './shell.ts'
import { way } from './way.ts'

/** A user of the played host. */
export interface User extends Shell {
  readonly uid: number
  readonly home: string
  /** Where the engine keeps his labs. */
  readonly stateDirectory: string
  /** The same user where a program of root's starts his, as unshare(1). */
  behind(program: readonly string[]): Shell
}

/** What sudoers(5) lets a user do. */
export type SudoRule = 'without password' | 'with password' | 'nothing'

const rules: Readonly<Record<SudoRule, string>> = {
  'without password': 'ALL=(ALL) NOPASSWD: ALL',
  'with password': 'ALL=(ALL) ALL',
  nothing: '',
}

const ownUid = way === 'root' ? 0 : 4141

/** Whose labs are tested. */
export async function userOfWay(host: Shell): Promise<User> {
  const uid = ownUid
  if (uid === 0) {
    const behind = (program: readonly string[]) => prefixed(host, program)
    return { ...host, uid, home: '/root', stateDirectory: rootStateDirectory, behind }
  }
  await addUser(host, uid, way === 'sudo' ? 'without password' : 'nothing')
  const behind = (program: readonly string[]) => dropped(host, uid, program)
  return { ...dropped(host, uid), uid, home: homeOf(uid), stateDirectory: `/run/user/${uid}/netns-topology`, behind }
}

/** Makes files of a test those of the user whose labs are tested. */
export function giveToUser(...paths: readonly string[]): void {
  for (const path of paths) chownSync(path, ownUid, ownUid)
}

export const homeOf = (uid: number): string => `/run/home-${uid}`

/** As a user without privilege starts programs. */
export const dropped = (host: Shell, uid: number, before: readonly string[] = []): Shell =>
  prefixed(host, [...before, 'setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', '--'], {
    HOME: homeOf(uid),
    PATH: `${checkout}/node_modules/.bin:${systemPath}`,
  })

export const makeHome = (host: Shell, uid: number): Promise<string> =>
  host.must(['install', '--directory', `--owner=${uid}`, `--group=${uid}`, '--mode=0700', homeOf(uid)])

/**
 * A user of the played host, and only of that: its /etc, where he has his name and his right to sudo, ends with it, and so
 * does what pam_systemd(8) would make for him, where his labs have their state.
 */
export async function addUser(host: Shell, uid: number, rule: SudoRule): Promise<void> {
  await makeHome(host, uid)
  const script = `
    echo "$1:x:$2:$2::$3:/bin/sh" >>/etc/passwd
    echo "$1:x:$2:" >>/etc/group
    echo "$1:*:19000::::::" >>/etc/shadow
    echo "127.0.0.1 $(hostname)" >>/etc/hosts
    mkdir -p /run/user
    install --directory --owner="$2" --group="$2" --mode=0700 "/run/user/$2"
    [ -z "$4" ] || { umask 0337 && echo "$1 $4" >"/etc/sudoers.d/$1"; }`
  await host.must(['sh', '-ec', script, 'add-user', `user-${uid}`, `${uid}`, homeOf(uid), rules[rule]])
}
