package io.quicksizer.db.actual;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * Days really spent on a line item of an engagement.
 *
 * @param lineItemKey the catalogue's stable key
 * @param lineItem its name in the approved revision
 * @param size S, M, L or CUSTOM, as approved
 * @param catalogueNumber the catalogue version of the approved revision
 * @param estimatedDays as approved
 * @param actualDays really spent
 * @param note may be empty
 * @param channel PORTAL or API
 * @param enteredBy user name
 */
public record ActualRow(
        UUID engagementId,
        String lineItemKey,
        String lineItem,
        String size,
        int catalogueNumber,
        BigDecimal estimatedDays,
        BigDecimal actualDays,
        String note,
        String channel,
        String enteredBy,
        Instant enteredAt) {}
