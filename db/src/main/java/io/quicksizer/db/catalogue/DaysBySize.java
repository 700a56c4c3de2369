package io.quicksizer.db.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Days for each size, exact to 0.01 day, never negative; null where the workbook has none. */
@Embeddable
public record DaysBySize(
        @Column(name = "days_s") @Nullable BigDecimal s,
        @Column(name = "days_m") @Nullable BigDecimal m,
        @Column(name = "days_l") @Nullable BigDecimal l,
        @Column(name = "days_custom") @Nullable BigDecimal custom) {

    /** No days at any size. */
    public static final DaysBySize NONE = new DaysBySize(null, null, null, null);
}
