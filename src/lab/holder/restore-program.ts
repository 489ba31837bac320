/**
 * The end of a keeper, a Perl program in the place of its shell: it needs no process of its own for most of what it does, and
 * where it does and there is none to be had, it tries again. It undoes what the lab did on the host, ends what is left of
 * the lab outside its PID namespace, and removes its directory. Whether there is something to undo it looks under the lock,
 * as somebody may just be doing it. Who was killed before he made the directory may have made the one for all.
 */
export const restoreProgram = `
use strict;
my (undef, $state, $id, $name, $node, $undo, $chain, $mark) = @ARGV;
my ($pause, $tries) = (0.1, 600); # s, and how often
$SIG{PIPE} = 'IGNORE';
chdir '/';

sub rest_of {
  my ($file) = @_;
  local $/;
  return readline($file) // '';
}

# Goes into the state directory, where it is this user's own.
sub enter {
  chdir '/';
  lstat $state;
  -d _ && chdir $state or return;
  my ($mode, $owner) = (stat '.')[2, 4];
  return 1 if $owner == $> && !($mode & 022);
  chdir '/';
  return;
}

sub with_lock {
  my ($work) = @_;
  open my $lock, '<', '.' or return;
  flock $lock, 2 or return;
  return $work->();
}

# The journal that somebody deleted before it was undone, as it was when it was open.
sub recover {
  open my $kept, '<&=', 4 or return;
  my $journal = rest_of($kept);
  return if $journal eq '';
  umask 077;
  for (1 .. 5) { mkdir $state; last if enter() && (mkdir($id) || -d $id) && symlink(readlink('/proc/self/ns/pid'), "$id/pid") }
  open my $file, '>', "$id/journal.new" or return;
  print {$file} $journal;
  close $file and rename "$id/journal.new", "$id/journal";
}

# Starts the program that undoes, by its path or by what is open of it where its package was removed.
sub undo {
  my $pid;
  until (defined($pid = fork)) { $tries-- > 0 or return; select undef, undef, undef, $pause }
  if ($pid == 0) {
    open STDERR, '>', "$id/undo.log" or open STDERR, '>', '/dev/null';
    exec { $node } $node, $undo, $state, $id if -x $node && -e $undo;
    open STDIN, '<', '/proc/self/fd/6';
    exec '/proc/self/fd/5', '--input-type=module', '-', $state, $id;
    exit 1;
  }
  waitpid $pid, 0;
  return $? == 0;
}

# By pidfds (pidfd_open(2), pidfd_send_signal(2)), so that a number that another process has got meanwhile is not meant. A
# container may have a lab of the same id: what waits for this one is in the keeper's PID namespace. Killed before it has heard of
# the end of its children, it would leave zombies where PID 1 reaps nobody. Gives how many there were.
sub end_marked {
  my ($is_late) = @_;
  my $found = 0;
  my $here = readlink '/proc/self/ns/pid';
  opendir my $all, '/proc' or return;
  for my $pid (grep { /^\\d+$/ && $_ != $$ } readdir $all) {
    my $number = syscall 434, $pid + 0, 0;
    next if $number < 0;
    open my $pidfd, '<&=', $number;
    next if (readlink("/proc/$pid/ns/pid") // $here) ne $here;
    next if content("/proc/$pid/status") !~ /^Uid:\\t$>\\t$>\\t$>\\t/m;
    # Of an nsenter(1) that has entered a user namespace, its user may not read the environment.
    my $is_marked = grep { $_ eq "$mark=$id" } split /\\0/, content("/proc/$pid/environ");
    my $is_entering = content("/proc/$pid/cmdline") =~ m{^[^\\0]*nsenter\\0.*/\\Q$id\\E/}s;
    next unless $is_marked || $is_entering;
    $found += 1;
    syscall 424, $number, 9, 0, 0 if $is_late || content("/proc/$pid/task/$pid/children") eq '';
  }
  return $found;
}

sub content {
  my ($path) = @_;
  open my $file, '<', $path or return '';
  return rest_of($file);
}

# What was started for the holder ends with it; but not what waits for a process that was stopped or that nobody reaps.
sub end_rest {
  for (1 .. 50) {
    return if !$chain || waitpid($chain, 1) != 0;
    select undef, undef, undef, 0.002;
  }
  for my $look (1 .. 100) {
    end_marked($look > 50) or last;
    waitpid $chain, 1;
    select undef, undef, undef, 0.01;
  }
}

sub remove_tree {
  my ($path) = @_;
  lstat $path;
  if (!-d _) { unlink $path; return }
  if (opendir my $entries, $path) { remove_tree("$path/$_") for grep { !/^\\.\\.?$/ } readdir $entries }
  rmdir $path;
}

sub remove {
  unlink $name if (readlink($name) // '') eq $id;
  remove_tree($_) for $id, ".$id." . readlink('/proc/self/ns/pid');
  chdir '/';
  rmdir $state;
}

enter() && -e "$id/journal" or recover();
for (1 .. 3) {
  enter() or last;
  with_lock(sub { -s "$id/journal" ? 0 : 1 }) and last;
  undo() and next;
  select undef, undef, undef, $pause * $_;
}
end_rest();
with_lock(sub { -s "$id/journal" or remove() }) if enter();
`
