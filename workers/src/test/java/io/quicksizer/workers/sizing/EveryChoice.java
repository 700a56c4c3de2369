package io.quicksizer.workers.sizing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the best proposal for a budget by trying all of them, to compare {@link BudgetFit} with. */
final class EveryChoice {

    private static final Comparator<int[]> CATALOGUE_ORDER = (one, other) -> {
        int byPresence = Arrays.compare(presence(one), presence(other));
        return byPresence != 0 ? byPresence : Arrays.compare(one, other);
    };

    private final BudgetRequest request;
    private final Comparator<int[]> order = Comparator.<int[]>comparingInt(this::score)
            .thenComparingLong(this::total)
            .thenComparing(sizes -> -Arrays.stream(presence(sizes)).sum())
            .thenComparing(CATALOGUE_ORDER);
    private int[] best;

    private EveryChoice(BudgetRequest request) {
        this.request = request;
        this.best = new int[request.lineItems().size()];
    }

    static List<String> best(BudgetRequest request) {
        EveryChoice every = new EveryChoice(request);
        every.tryFrom(0, new int[request.lineItems().size()]);
        return every.named(every.best);
    }

    private void tryFrom(int item, int[] sizes) {
        if (item == sizes.length) {
            if (total(sizes) <= request.target().hundredths() && order.compare(sizes, best) > 0) {
                best = sizes.clone();
            }
            return;
        }
        for (int size = 0; size <= 3; size++) {
            if (size == 0 || days(item, size) > 0) {
                sizes[item] = size;
                tryFrom(item + 1, sizes);
            }
        }
    }

    private long days(int item, int size) {
        return request.lineItems()
                .get(item)
                .days()
                .at(Size.values()[size])
                .orElse(Days.ZERO)
                .hundredths();
    }

    private long total(int[] sizes) {
        long total = 0;
        for (int item = 0; item < sizes.length; item++) {
            total += sizes[item] == 0 ? 0 : days(item, sizes[item]);
        }
        return total;
    }

    private int score(int[] sizes) {
        int[] steps =
                switch (request.strategy()) {
                    case BALANCED -> new int[] {0, 30, 52, 68, 45};
                    case COVERAGE -> new int[] {0, 42, 58, 70, 75};
                    case DEPTH -> new int[] {0, 22, 54, 80, 35};
                };
        List<String> types = new ArrayList<>();
        int score = 0;
        for (int item = 0; item < sizes.length; item++) {
            score += steps[sizes[item]];
            if (sizes[item] > 0) {
                types.add(request.lineItems().get(item).scopeType());
            }
        }
        return score + steps[4] * (int) types.stream().distinct().count();
    }

    private static int[] presence(int[] sizes) {
        return Arrays.stream(sizes).map(size -> Math.min(size, 1)).toArray();
    }

    private List<String> named(int[] sizes) {
        List<String> named = new ArrayList<>();
        for (int item = 0; item < sizes.length; item++) {
            if (sizes[item] > 0) {
                named.add(request.lineItems().get(item).key() + " " + Size.values()[sizes[item]]);
            }
        }
        return named;
    }
}
