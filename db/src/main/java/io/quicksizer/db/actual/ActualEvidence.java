package io.quicksizer.db.actual;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * One engagement behind a suggestion.
 *
 * @param lineItemKey the catalogue's stable key
 * @param lineItem its name in the approved revision
 * @param size S, M, L or CUSTOM
 * @param catalogueNumber the catalogue version it was sized with
 * @param estimatedDays as approved, above 0
 * @param actualDays really spent
 */
public record ActualEvidence(
        UUID engagementId,
        String engagement,
        String lineItemKey,
        String lineItem,
        String size,
        int catalogueNumber,
        BigDecimal estimatedDays,
        BigDecimal actualDays) {}
