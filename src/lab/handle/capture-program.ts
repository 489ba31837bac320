/**
 * A Perl program that writes what passes the interface $ARGV[0] into the file $ARGV[1], as pcap with microseconds
 * (draft-ietf-opsawg-pcap), says a line when it listens, and ends with its input. perl-base is there wherever labs are,
 * tcpdump(8) often is not, and may often not write where it is told to (AppArmor). See packet(7); SIOCGSTAMP is of socket(7).
 */
export const captureProgram = `
use strict;
my ($device, $file) = @ARGV;
my ($AF_PACKET, $SOCK_RAW, $ETH_P_ALL, $SIOCGIFINDEX, $SIOCGSTAMP) = (17, 3, 3, 0x8933, 0x8906);
socket(my $socket, $AF_PACKET, $SOCK_RAW, unpack('S', pack('n', 0))) or die "$!\\n";
setsockopt($socket, 1, 33, pack('i', 1 << 25)) or setsockopt($socket, 1, 8, pack('i', 1 << 25));
my $request = pack('a16 x24', $device);
ioctl($socket, $SIOCGIFINDEX, $request) or die "$device: $!\\n";
my $index = unpack('x16 i', $request);
open(my $out, '>:raw', $file) or die "$file: $!\\n";
print $out pack('L S S l L L L', 0xa1b2c3d4, 2, 4, 0, 0, 65535, 1);
bind($socket, pack('S n i S C C a8', $AF_PACKET, $ETH_P_ALL, $index, 0, 0, 0, '')) or die "$!\\n";
my $time = "\\0" x 16;
ioctl($socket, $SIOCGSTAMP, $time);
$| = 1;
print "listens\\n";
my $take = sub {
  defined(recv($socket, my $packet, 65535, 0x40)) or return 0;
  ioctl($socket, $SIOCGSTAMP, $time);
  my ($seconds, $microseconds) = unpack('q q', $time);
  print $out pack('L L L L', $seconds, $microseconds, length $packet, length $packet), $packet;
  return 1;
};
while (1) {
  my $ready = '';
  vec($ready, $_, 1) = 1 for fileno(STDIN), fileno($socket);
  select($ready, undef, undef, undef);
  if (vec($ready, fileno($socket), 1)) { 1 while $take->(); }
  elsif (vec($ready, fileno(STDIN), 1)) { last; }
}
close($out) or die "$file: $!\\n";`
