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
use Fcntl;
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

# What is shown is noted before it is mounted, as of no time, so that a next pass goes on where this one is ended.
sub note {
  my ($shown_now, $at) = @_;
  open my $noted, '>', "$shown.new" or die "$shown cannot be written: $!\\n";
  print $noted map { "$_\\t$shown_now->{$_}\\n" } sort keys %$shown_now;
  close $noted or die "$shown cannot be written: $!\\n";
  utime $at, $at, "$shown.new";
  rename "$shown.new", $shown or die "$shown cannot be written: $!\\n";
}
sub is_empty {
  my ($path) = @_;
  return -z $path if !-d $path;
  opendir my $entries, $path or return;
  return !grep { !/^\\.\\.?$/ } readdir $entries;
}
# Shows one thing of the machine's, and says whether it is shown then: it may be gone or another by now.
sub show {
  my ($name, $value) = @_;
  my $path = "/etc/$name";
  if ($value =~ /^link (.*)/s) { symlink $1, $path }
  elsif (value($path) ne $value) {
    if (!lstat $path) { if (-d $name) { mkdir $path, 0755 } else { open my $file, '>', $path } }
    return if !is_empty($path);
    onto($name, $path);
    take_away($path, value($path)) if value($path) ne $value;
  }
  return value($path) eq $value;
}

my (%shown, $was_ended);
# Not where a program of the lab has put something else there, which may have no end.
sysopen my $before, $shown, O_RDONLY | O_NONBLOCK | O_NOFOLLOW;
if (-f $before) {
  $was_ended = (stat _)[9] == 0;
  %shown = map { chomp; split /\\t/, $_, 2 } <$before>;
}
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
# Those of a pass that was ended, and those that somebody has unmounted.
my %showing = map { $_ => $shown{$_} } grep { $was_ended || $shown{$_} !~ /^link / && lstat "/etc/$_" } keys %shown;
opendir my $directory, '.' or die "/etc of the machine cannot be read: $!\\n";
for my $name (grep { !/^\\.\\.?$|[\\n\\t]/ } readdir $directory) {
  my $value = value($name);
  $showing{$name} = $value if $value ne '' && !exists $shown{$name} && !lstat "/etc/$name";
}
%shown = (%shown, %showing);
note(\\%shown, 0);
for my $name (keys %showing) {
  next if eval { show($name, $showing{$name}) };
  die $@ if $@ && value($name) eq $showing{$name};
  take_away("/etc/$name", delete $shown{$name});
}
for my $path (grep { -d && !is_mounted($_) } @answering) {
  system('mount', '-n', '-t', 'tmpfs', '-o', 'mode=0755', 'netns-topology', $path) == 0 or die "$path cannot be hidden\\n";
}

note(\\%shown, $since);
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
