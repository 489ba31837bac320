import { join } from 'node:path'
import type { Machine } from '../../machine/machine.ts'
import type { Entrance } from '../state/entrance.ts'

/** Directories of sockets of daemons that the C library asks for names before, or besides, what /etc says: nscd(8), avahi-daemon(8). */
const answering = ['/run/nscd', '/run/avahi-daemon']

/** Where, in the lab's state, it is noted what of the machine's /etc a namespace shows, and since when. */
export const shownFile = (namespace: string): string => join('shown', namespace)

/**
 * In the mount namespace of a namespace's programs, for perl(1): makes /etc what it should be, or makes it so again. Its arguments
 * are the keeper (`/proc/PID`), whose descriptor 3 is the machine's /etc and 4 the namespace's own;
 * and the file that notes what is shown.
 *
 * What the machine's files are mounted on are empty files and directories of the lab's. What the namespace has already stays its
 * own, and so does what its programs have put in the place of something of the machine's, or have removed. open_tree(2) and
 * move_mount(2) mount a hundred files in a few milliseconds, and have the same number on every architecture.
 */
export const furnishEtc = `
use strict;
my ($keeper, $shown) = @ARGV;
my @answering = qw(${answering.join(' ')});
# Whole seconds: what changes in the same one counts as changed since.
my $since = time;

sub onto {
  my ($from, $to) = @_;
  my ($here, $clone, $is_descriptor, $nothing) = (-100, 0x8001, 4, '');
  my $tree = syscall 428, $here, $from, $clone;
  die "$from cannot be mounted: $!\\n" if $tree < 0;
  open my $open, '<&=', $tree;
  syscall(429, $tree, $nothing, $here, $to, $is_descriptor) == 0 or die "nothing can be mounted on $to: $!\\n";
}
sub identity { join ':', (stat $_[0])[0, 1] }
# What a name is, whatever is in it: where a link leads, or which file it is. A mounted file keeps its number.
sub value {
  my @at = lstat $_[0] or return '';
  return -l _ ? 'link ' . readlink $_[0] : "$at[0]:$at[1]";
}
sub is_mounted {
  my ($path) = @_;
  open my $mounts, '<', '/proc/self/mountinfo' or die "mounts cannot be read: $!\\n";
  return grep { / \\Q$path\\E .* netns-topology / } <$mounts>;
}
sub take_away {
  my ($path, $value) = @_;
  system('umount', '-n', '-l', $path) if $value !~ /^link / && value($path) eq $value;
  # Never what a program has put there meanwhile.
  if (-l $path) { unlink $path if $value eq value($path) } elsif (-d $path) { rmdir $path } elsif (-z $path) { unlink $path }
}

my %shown;
if (open my $noted, '<', $shown) { %shown = map { chomp; split /\\t/, $_, 2 } <$noted> }
my $own = "$keeper/fd/4/.";
chdir "$keeper/fd/3" or die "/etc of the machine cannot be read: $!\\n";
if (identity('/etc') ne identity($own)) {
  onto("$keeper/fd/4", '/etc');
  take_away("/etc/$_", $shown{$_}) for keys %shown;
  %shown = ();
}
for my $name (keys %shown) {
  next if value($name) eq $shown{$name};
  my $value = delete $shown{$name};
  take_away("/etc/$name", $value) if value("/etc/$name") eq $value;
}
opendir my $directory, '.' or die "/etc of the machine cannot be read: $!\\n";
for my $name (grep { !/^\\.\\.?$|[\\n\\t]/ } readdir $directory) {
  my ($path, $value) = ("/etc/$name", value($name));
  next if $value eq '' || exists $shown{$name} || lstat $path;
  $shown{$name} = $value;
  if ($value =~ /^link (.*)/s) { symlink $1, $path; next }
  if (-d $name) { mkdir $path, 0755 } else { open my $file, '>', $path }
  onto($name, $path);
}
for my $path (grep { -d && !is_mounted($_) } @answering) {
  system('mount', '-n', '-t', 'tmpfs', '-o', 'mode=0755', 'netns-topology', $path) == 0 or die "$path cannot be hidden\\n";
}

open my $noted, '>', "$shown.new" or die "$shown cannot be written: $!\\n";
print $noted map { "$_\\t$shown{$_}\\n" } sort keys %shown;
close $noted or die "$shown cannot be written: $!\\n";
utime $since, $since, "$shown.new";
rename "$shown.new", $shown or die "$shown cannot be written: $!\\n";
`

/** Whether programs of a namespace, whose keeper is at a path, still have an /etc of its own, and nobody else's answers. */
export const hasOwnEtc = (machine: Machine, { inside, holder }: Entrance, namespace: string): boolean => {
  const [root, machines] = [join(inside, 'mnt', namespace, 'root'), `/proc/${holder}/root`]
  const isSame = (one: string, other: string) => {
    const identity = machine.identity(one)
    return identity !== undefined && identity === machine.identity(other)
  }
  return (
    isSame(join(root, 'etc'), join(inside, 'etc', namespace)) &&
    !answering.some((path) => isSame(join(root, path), join(machines, path)))
  )
}

/** Whether the machine has changed what is in its /etc since a namespace shows it. */
export const isOutdated = (machine: Machine, { inside, holder }: Entrance, namespace: string): boolean =>
  (machine.modified(join(inside, shownFile(namespace))) ?? 0n) <= (machine.modified(`/proc/${holder}/root/etc`) ?? 0n)
