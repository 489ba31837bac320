# The stand-in outside: answers HTTP on every address with the address that the request came from, and DNS with its own addresses,
# whatever the name. Prints `ready` when it does, and is killed in the end.
use strict;
use warnings;
use Socket qw(:DEFAULT :addrinfo inet_pton inet_ntop IPPROTO_IPV6 IPV6_V6ONLY);

my $header_length = 12;  # bytes (RFC 1035, section 4.1.1)
my %records = (1 => inet_pton(AF_INET, '8.8.8.8'), 28 => inet_pton(AF_INET6, '2001:4860:4860::8888'));  # A, AAAA (RFC 3596)

# Of both families.
my $web = opened(AF_INET6, SOCK_STREAM, pack_sockaddr_in6(80, inet_pton(AF_INET6, '::')));
listen $web, SOMAXCONN or die "listen: $!";
my %names = map { (fileno $_, $_) } (
  opened(AF_INET, SOCK_DGRAM, pack_sockaddr_in(53, inet_aton('8.8.8.8'))),
  # Which clouds have.
  opened(AF_INET, SOCK_DGRAM, pack_sockaddr_in(53, inet_aton('169.254.169.253'))),
  opened(AF_INET6, SOCK_DGRAM, pack_sockaddr_in6(53, inet_pton(AF_INET6, '2001:4860:4860::8888'))),
);
my %requests;  # by their descriptors: { socket, from, text }

$SIG{PIPE} = 'IGNORE';  # of who has not waited for the answer
$| = 1;
print "ready\n";
while (1) {
  my $wanted = '';
  vec($wanted, $_, 1) = 1 for fileno $web, keys %names, keys %requests;
  select my $ready = $wanted, undef, undef, undef;
  for (grep { vec $ready, fileno $_, 1 } values %names) {
    my $from = recv $_, my $query, 512, 0;
    send $_, answer($query), 0, $from if defined $from;
  }
  for (grep { vec $ready, fileno $_->{socket}, 1 } values %requests) {
    my $more = sysread $_->{socket}, $_->{text}, 4096, length $_->{text};
    next if $more and $_->{text} !~ /\r\n\r\n/;
    my $length = length $_->{from};
    syswrite $_->{socket}, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: $length\r\n\r\n$_->{from}" if $more;
    delete $requests{fileno $_->{socket}};
  }
  if (vec $ready, fileno $web, 1 and my $peer = accept my $socket, $web) {
    my $from = inet_ntop(AF_INET6, (unpack_sockaddr_in6($peer))[1]) =~ s/^::ffff:(?=.*\.)//r;
    $requests{fileno $socket} = { socket => $socket, from => $from, text => '' };
  }
}

sub opened {
  my ($family, $type, $name) = @_;
  socket my $socket, $family, $type, 0 or die "socket: $!";
  setsockopt $socket, IPPROTO_IPV6, IPV6_V6ONLY, $type == SOCK_DGRAM ? 1 : 0 if $family == AF_INET6;
  bind $socket, $name or die "bind: $!";
  return $socket;
}

# One record, to a query of one question, whose name is where the question has it (RFC 1035, section 4.1).
sub answer {
  my ($query) = @_;
  my $end = index($query, "\0", $header_length) + 5;
  my $type = unpack 'n', substr $query, $end - 4, 2;
  my $record = $records{$type};
  my $header = substr($query, 0, 2) . pack 'n5', 0x8180, 1, defined $record ? 1 : 0, 0, 0;
  my $question = substr $query, $header_length, $end - $header_length;
  return $header . $question if !defined $record;
  return $header . $question . pack 'n n n N n/a*', 0xc000 + $header_length, $type, 1, 60, $record;  # 60 s
}
