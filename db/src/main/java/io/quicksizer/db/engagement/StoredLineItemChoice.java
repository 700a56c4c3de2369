package io.quicksizer.db.engagement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A line item that was chosen, or was chosen once.
 *
 * @param lineItemKey key within the engagement's catalogue version
 * @param position order, from 0
 * @param size null until it is sized
 * @param chosen false when it is only remembered, so that going back restores it with its size
 * @param deferred whether it is kept for later and does not count
 */
@Embeddable
public record StoredLineItemChoice(
        String lineItemKey,
        int position,
        @Enumerated(EnumType.STRING) @Nullable LineItemSize size,
        boolean chosen,
        boolean deferred) {}
