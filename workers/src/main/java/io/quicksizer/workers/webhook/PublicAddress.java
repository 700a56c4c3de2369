package io.quicksizer.workers.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Distinguishes addresses of the public internet from those of networks that nobody outside should reach through us.
 */
final class PublicAddress {
    /** Networks that are not of the public internet (RFC 6890), as address and length of the prefix. */
    private static final List<Network> SPECIAL_V4 = List.of(
            new Network(new int[] {0}, 8),
            new Network(new int[] {10}, 8),
            new Network(new int[] {100, 64}, 10),
            new Network(new int[] {127}, 8),
            new Network(new int[] {169, 254}, 16),
            new Network(new int[] {172, 16}, 12),
            new Network(new int[] {192, 0, 0}, 24),
            new Network(new int[] {192, 0, 2}, 24),
            new Network(new int[] {192, 88, 99}, 24),
            new Network(new int[] {192, 168}, 16),
            new Network(new int[] {198, 18}, 15),
            new Network(new int[] {198, 51, 100}, 24),
            new Network(new int[] {203, 0, 113}, 24),
            new Network(new int[] {224}, 3));

    /** Only 2000::/3 is global; within it, Teredo, documentation and 6to4 lead elsewhere. */
    private static final Network GLOBAL_V6 = new Network(new int[] {0x20}, 3);

    private static final List<Network> SPECIAL_V6 = List.of(
            new Network(new int[] {0x20, 0x01, 0x00}, 23),
            new Network(new int[] {0x20, 0x01, 0x0d, 0xb8}, 32),
            new Network(new int[] {0x20, 0x02}, 16),
            new Network(new int[] {0x3f, 0xff}, 20));

    private PublicAddress() {}

    private record Network(int[] start, int length) {
        boolean contains(byte[] address) {
            for (int bit = 0; bit < length; bit++) {
                int wanted = bit / 8 < start.length ? start[bit / 8] >> (7 - bit % 8) & 1 : 0;
                if ((address[bit / 8] >> (7 - bit % 8) & 1) != wanted) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address v4 -> SPECIAL_V4.stream().noneMatch(network -> network.contains(bytes));
            case Inet6Address v6 ->
                GLOBAL_V6.contains(bytes) && SPECIAL_V6.stream().noneMatch(network -> network.contains(bytes));
            default -> false;
        };
    }
}
