package io.quicksizer.web.catalogue;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Person-days at each size; null if there are none.
 *
 * @param custom the template for custom work
 */
@Schema(name = "DaysBySize", description = "Person-days at each size; null where there is no figure")
record DaysView(
        @Nullable BigDecimal s,
        @Nullable BigDecimal m,
        @Nullable BigDecimal l,
        @Nullable BigDecimal custom) {

    static DaysView of(Map<Size, Days> days) {
        return new DaysView(
                number(days.get(Size.S)),
                number(days.get(Size.M)),
                number(days.get(Size.L)),
                number(days.get(Size.CUSTOM)));
    }

    static DaysView of(Function<Size, Days> days) {
        return new DaysView(
                days.apply(Size.S).toBigDecimal(),
                days.apply(Size.M).toBigDecimal(),
                days.apply(Size.L).toBigDecimal(),
                days.apply(Size.CUSTOM).toBigDecimal());
    }

    private static @Nullable BigDecimal number(@Nullable Days days) {
        return days == null ? null : days.toBigDecimal();
    }
}
