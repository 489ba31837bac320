# Runs programs in a namespace that plays the host, each in a session of its own, many at a time: reads requests from its input
# and prints what comes of them, until its input ends. A process forks the faster the less memory it has, and that of a test has
# a hundred times as much as this one.
#
# A request is a line of words, all text of which is in hexadecimal: the working directory, the standard input (`-`: none), the
# number of words of the command line, these, and the environment, as NAME=VALUE each. Requests count from 0. An answer is a line
# `NUMBER KIND TEXT`, of these kinds: `out` and `err`, which the program has printed, and `end`, its wait status in decimal.
use strict;
use warnings;
use POSIX ();

use constant F_SETPIPE_SZ => 1031;  # include/uapi/linux/fcntl.h
use constant CHUNK => 1 << 16;      # bytes

my ($input, $count) = ('', 0);
my %runs;  # by their numbers: { pid, streams }

while (1) {
  my $wanted = '';
  vec($wanted, fileno STDIN, 1) = 1;
  vec($wanted, fileno $_, 1) = 1 for map { values %{ $_->{streams} } } values %runs;
  # A program may end a moment after its streams, or go on without them: nothing but a look tells when.
  my $is_closed = grep { !%{ $_->{streams} } } values %runs;
  select my $ready = $wanted, undef, undef, $is_closed ? 0.002 : undef;

  if (vec $ready, fileno STDIN, 1) {
    sysread(STDIN, $input, CHUNK, length $input) or exit;
    start($count++, split / /, $1, -1) while $input =~ s/^(.*)\n//;
  }
  for my $number (keys %runs) {
    my $streams = $runs{$number}{streams};
    for my $kind (grep { vec $ready, fileno $streams->{$_}, 1 } keys %$streams) {
      if (sysread $streams->{$kind}, my $bytes, CHUNK) { answer($number, $kind, unpack 'H*', $bytes) }
      else { delete $streams->{$kind} }
    }
    next if %$streams or waitpid($runs{$number}{pid}, POSIX::WNOHANG) == 0;
    answer($number, 'end', $?);
    delete $runs{$number};
  }
}

sub start {
  my ($number, $cwd, $text, $words, @rest) = @_;
  my ($directory, @argv) = map { pack 'H*', $_ } $cwd, splice @rest, 0, $words;
  pipe my $out, my $out_end or die $!;
  pipe my $err, my $err_end or die $!;
  my $pid = fork // die "fork: $!";
  if ($pid == 0) {
    POSIX::setsid();
    open STDIN, '<&', source($text) or die $!;
    open STDOUT, '>&', $out_end or die $!;
    open STDERR, '>&', $err_end or die $!;
    chdir $directory or die "$directory: $!\n";
    %ENV = map { split /=/, (pack 'H*', $_), 2 } @rest;
    { no warnings; exec { $argv[0] } @argv }
    print STDERR "$argv[0]: $!\n";
    POSIX::_exit(127);
  }
  $runs{$number} = { pid => $pid, streams => { out => $out, err => $err } };
}

# What is read from. The program need not read all of it, nor while something writes.
sub source {
  my ($text) = @_;
  if ($text eq '-') {
    open my $nothing, '<', '/dev/null' or die $!;
    return $nothing;
  }
  pipe my $source, my $end or die $!;
  fcntl $end, F_SETPIPE_SZ, length $text if length $text > 1 << 16;
  syswrite $end, pack 'H*', $text;
  return $source;
}

sub answer {
  my $answer = "@_\n";
  while (length $answer) { substr $answer, 0, syswrite(STDOUT, $answer) // exit, '' }
}
