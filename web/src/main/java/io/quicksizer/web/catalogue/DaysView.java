package io.quicksizer.web.catalogue;

import io.quicksizer.db.catalogue.DaysBySize;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Person-days at each size; null where there is no figure.
 *
 * @param custom the template for custom work
 */
@Schema(name = "DaysBySize", description = "Person-days at each size; null where there is no figure")
record DaysView(
        @Nullable BigDecimal s,
        @Nullable BigDecimal m,
        @Nullable BigDecimal l,
        @Nullable BigDecimal custom) {

    static DaysView of(DaysBySize days) {
        return new DaysView(days.s(), days.m(), days.l(), days.custom());
    }

    static DaysView of(Function<Size, Days> days) {
        return new DaysView(
                days.apply(Size.S).toBigDecimal(),
                days.apply(Size.M).toBigDecimal(),
                days.apply(Size.L).toBigDecimal(),
                days.apply(Size.CUSTOM).toBigDecimal());
    }
}
