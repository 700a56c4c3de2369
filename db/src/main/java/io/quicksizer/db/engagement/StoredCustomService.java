package io.quicksizer.db.engagement;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A service of a line item that is sized Custom.
 *
 * @param lineItemKey a line item of the engagement, chosen or remembered
 * @param position order within the line item, from 0
 * @param serviceKey key within the catalogue version, at most once per line item; null for a free-text service
 * @param name 1..300 characters
 * @param days 0..9,999.99, exact to 0.01 day
 * @param note at most 2,000 characters; may be empty
 */
@Embeddable
public record StoredCustomService(
        String lineItemKey, int position, @Nullable String serviceKey, String name, BigDecimal days, String note) {

    /** Returns whether the service is a free-text one, which is not in the catalogue. */
    public boolean freeText() {
        return serviceKey == null;
    }
}
