package io.quicksizer.workers.actual;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Estimate and actual days of an engagement.
 *
 * @param editable whether the reader may enter days
 * @param rows the sized line items of the approved revision, in its order
 * @param estimated total of those with actual days
 * @param actual their total
 */
public record ActualsView(
        UUID engagementId,
        String engagement,
        int revision,
        boolean editable,
        List<Row> rows,
        BigDecimal estimated,
        BigDecimal actual) {

    /**
     * A line item.
     *
     * @param estimated as approved
     * @param actual null if nothing was entered
     * @param factor actual days for one estimated day, to two decimals; null if there is nothing to compare
     */
    public record Row(
            String key,
            String name,
            String size,
            BigDecimal estimated,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal factor,
            String note) {}
}
