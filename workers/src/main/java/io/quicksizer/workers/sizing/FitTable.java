package io.quicksizer.workers.sizing;

import java.util.Arrays;
import java.util.List;

/**
 * A table for dynamic programming: for each number of days, the best choice that takes exactly that many. Choices are
 * compared by score, fewest line items, earlier line items, and larger sizes of earlier line items. All four are sums
 * over the line items, so an optimal choice consists of optimal partial choices.
 */
final class FitTable {

    /** The maximum number of line items that a choice can encode. */
    static final int MOST_LINE_ITEMS = 60;

    private static final int BITS_PER_SIZE = 2;
    private static final int ITEMS_PER_WORD = 30;
    private static final long COUNT_ROOM = 64;
    private static final long NONE = Long.MIN_VALUE;

    private final long[] ranks;
    private final long[] presences;
    private final long[][] sizes;

    /** Creates a table for 0 to {@code most} days without any possible choice. */
    FitTable(int most) {
        ranks = new long[most + 1];
        presences = new long[most + 1];
        sizes = new long[][] {new long[most + 1], new long[most + 1]};
        Arrays.fill(ranks, NONE);
    }

    /** Adds the empty choice, which takes no days and scores 0. */
    FitTable withNothing() {
        ranks[0] = 0;
        return this;
    }

    int most() {
        return ranks.length - 1;
    }

    boolean isPossible(int days) {
        return ranks[days] != NONE;
    }

    /** Returns the score in tenths. */
    long score(int days) {
        return Math.ceilDiv(ranks[days], COUNT_ROOM);
    }

    /** Returns the size of a line item in the best choice: 0 for not chosen, or 1, 2, 3 for S, M, L. */
    int size(int days, int item) {
        return (int) (sizes[item / ITEMS_PER_WORD][days] >>> shift(item)) & 3;
    }

    /**
     * Updates {@code days} with the choice of {@code source} for fewer days extended by one line item, if that is
     * better.
     */
    void offer(int days, FitTable source, Option option, int tenths) {
        int rest = days - option.steps();
        if (rest < 0 || !source.isPossible(rest)) {
            return;
        }
        long[] sizesThen = {source.sizes[0][rest], source.sizes[1][rest]};
        sizesThen[option.item() / ITEMS_PER_WORD] += (long) option.size() << shift(option.item());
        put(
                days,
                source.ranks[rest] + tenths * COUNT_ROOM - 1,
                source.presences[rest] + (1L << (MOST_LINE_ITEMS - option.item())),
                sizesThen[0],
                sizesThen[1]);
    }

    /** Replaces each choice for which another table has a better one. */
    void merge(FitTable other) {
        for (int days = 0; days <= most(); days++) {
            put(days, other.ranks[days], other.presences[days], other.sizes[0][days], other.sizes[1][days]);
        }
    }

    private void put(int days, long rank, long presence, long early, long late) {
        if (compare(days, rank, presence, early, late) < 0) {
            ranks[days] = rank;
            presences[days] = presence;
            sizes[0][days] = early;
            sizes[1][days] = late;
        }
    }

    private int compare(int days, long rank, long presence, long early, long late) {
        int byRank = Long.compare(ranks[days], rank);
        int byPresence = byRank != 0 ? byRank : Long.compare(presences[days], presence);
        int byEarly = byPresence != 0 ? byPresence : Long.compare(sizes[0][days], early);
        return byEarly != 0 ? byEarly : Long.compare(sizes[1][days], late);
    }

    private static int shift(int item) {
        return BITS_PER_SIZE * (ITEMS_PER_WORD - 1 - item % ITEMS_PER_WORD);
    }

    /**
     * A line item at a size.
     *
     * @param item its index in the catalogue's order
     * @param size 1, 2, 3 for S, M, L
     * @param steps its days in steps of the table, 1 or more
     * @param tenths its points up to this size
     */
    record Option(int item, int size, int steps, int tenths) {}

    /** Returns the best choices that extend {@code base} by at least one of a scope type's line items. */
    static FitTable covering(FitTable base, List<List<Option>> optionsPerItem, int scopeTypeTenths) {
        FitTable covered = new FitTable(base.most());
        for (List<Option> options : optionsPerItem) {
            for (int days = base.most(); days >= 0; days--) {
                for (Option option : options) {
                    covered.offer(days, covered, option, option.tenths());
                    covered.offer(days, base, option, option.tenths() + scopeTypeTenths);
                }
            }
        }
        return covered;
    }
}
