package io.quicksizer.workers.engagement.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.workers.sizing.Days;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How values look in a form. */
final class Shown {
    private Shown() {}

    /** A number without trailing zeros and never in scientific notation, as forms and JSON expect it. */
    static BigDecimal number(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Days with their unit: "12.5 days". */
    static String days(Days days) {
        return days.text() + (days.equals(Days.of(1)) ? " day" : " days");
    }

    /** Shows what was typed, if it was, instead of what is stored. */
    static void overlay(Map<String, @Nullable Object> form, String field, JsonNode typed) {
        JsonNode value = typed.path(field);
        if (!value.isMissingNode()) {
            form.put(field, value.isNull() ? null : value);
        }
    }
}
