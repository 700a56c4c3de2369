package io.quicksizer.workers.sizing;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Apportionment of a whole into integer parts in proportion to weights, by the largest-remainder method. */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Returns the parts. Each is its exact share rounded down or up, they add up to {@code whole}, and of equal
     * remainders the earlier one is rounded up.
     *
     * @param whole 0 or more
     * @param weights 0 or more each, at least one of them more than 0
     */
    public static long[] apportion(long whole, List<BigInteger> weights) {
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger[][] shares = weights.stream()
                .map(weight -> weight.multiply(BigInteger.valueOf(whole)).divideAndRemainder(sum))
                .toArray(BigInteger[][]::new);
        long[] parts = new long[shares.length];
        long left = whole;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = shares[i][0].longValueExact();
            left -= parts[i];
        }
        // the sort is stable: of equal remainders the earlier one comes first
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shares[i][1]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
