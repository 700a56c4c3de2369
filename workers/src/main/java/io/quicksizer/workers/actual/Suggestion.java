package io.quicksizer.workers.actual;

import io.quicksizer.db.actual.ActualEvidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A suggestion for the next catalogue version: a size of a line item that takes more or fewer days than the catalogue
 * says, in most of the engagements.
 *
 * @param lineItemKey the catalogue's stable key
 * @param lineItem its name
 * @param size S, M, L or CUSTOM
 * @param factor median of the actual days for one estimated day, to two decimals
 * @param agreeing engagements that took more than 1.1 times (fewer than 0.9 times) their days
 * @param engagements all engagements with days for it
 * @param estimatedDays as estimated in the engagement on the newest catalogue version
 * @param suggestedDays those times the factor, to half a day
 * @param evidence the figures behind it, one row for each engagement
 */
public record Suggestion(
        String lineItemKey,
        String lineItem,
        String size,
        BigDecimal factor,
        int agreeing,
        int engagements,
        BigDecimal estimatedDays,
        BigDecimal suggestedDays,
        List<ActualEvidence> evidence) {

    /** Engagements that are needed for a suggestion. */
    static final int FEWEST = 3;

    private static final BigDecimal MORE = new BigDecimal("1.1");
    private static final BigDecimal LESS = new BigDecimal("0.9");
    private static final int DECIMALS = 4;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The suggestion of a line item's size, if two thirds of at least three engagements agree. */
    static Optional<Suggestion> of(List<ActualEvidence> evidence) {
        int all = evidence.size();
        if (all < FEWEST) {
            return Optional.empty();
        }
        List<BigDecimal> factors =
                evidence.stream().map(Suggestion::factor).sorted().toList();
        int more = (int)
                factors.stream().filter(factor -> factor.compareTo(MORE) > 0).count();
        int less = (int)
                factors.stream().filter(factor -> factor.compareTo(LESS) < 0).count();
        int agreeing = Math.max(more, less);
        if (agreeing * 3 < all * 2) {
            return Optional.empty();
        }
        ActualEvidence newest = evidence.stream()
                .max(Comparator.comparing(ActualEvidence::catalogueNumber))
                .orElseThrow();
        BigDecimal factor = median(factors).setScale(2, RoundingMode.HALF_UP);
        return Optional.of(new Suggestion(
                newest.lineItemKey(),
                newest.lineItem(),
                newest.size(),
                factor,
                agreeing,
                all,
                newest.estimatedDays(),
                toHalfDays(newest.estimatedDays().multiply(factor)),
                List.copyOf(evidence)));
    }

    private static BigDecimal factor(ActualEvidence row) {
        return row.actualDays().divide(row.estimatedDays(), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO, DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal toHalfDays(BigDecimal days) {
        return days.multiply(TWO).setScale(0, RoundingMode.HALF_UP).divide(TWO, 1, RoundingMode.UNNECESSARY);
    }
}
