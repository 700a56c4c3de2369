package io.quicksizer.workers.actual;

import io.quicksizer.db.actual.ActualRow;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.frozen.FrozenSizing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The approved revision of an engagement, with which actual days are compared. */
record ApprovedEstimate(Engagement engagement, Revision revision, FrozenSizing content) {
    private static final Set<String> NOT_SIZED = Set.of("N/A", "NA");

    /** The sized line items, in the revision's order. */
    List<FrozenSizing.Row> rows() {
        return content.rows().stream()
                .filter(row -> !NOT_SIZED.contains(row.size()))
                .toList();
    }

    Map<String, FrozenSizing.Row> rowsByKey() {
        return rows().stream().collect(Collectors.toMap(FrozenSizing.Row::key, Function.identity()));
    }

    /**
     * The estimate beside the actual days.
     *
     * @param entered the stored days by line item
     * @param editable whether the reader may enter days
     */
    ActualsView beside(Map<String, ActualRow> entered, boolean editable) {
        List<ActualsView.Row> rows =
                rows().stream().map(row -> shown(row, entered.get(row.key()))).toList();
        return new ActualsView(
                engagement.id(),
                engagement.context().name(),
                revision.number(),
                editable,
                rows,
                total(rows, true),
                total(rows, false));
    }

    private static ActualsView.Row shown(FrozenSizing.Row row, @Nullable ActualRow entered) {
        BigDecimal actual = entered == null ? null : entered.actualDays();
        BigDecimal factor =
                actual == null || row.days().signum() == 0 ? null : actual.divide(row.days(), 2, RoundingMode.HALF_UP);
        return new ActualsView.Row(
                row.key(), row.name(), row.size(), row.days(), actual, factor, entered == null ? "" : entered.note());
    }

    private static BigDecimal total(List<ActualsView.Row> rows, boolean estimated) {
        BigDecimal total = BigDecimal.ZERO;
        for (ActualsView.Row row : rows) {
            BigDecimal actual = row.actual();
            if (actual != null) {
                total = total.add(estimated ? row.estimated() : actual);
            }
        }
        return total;
    }
}
