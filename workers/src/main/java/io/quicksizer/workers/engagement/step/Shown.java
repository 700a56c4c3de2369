package io.quicksizer.workers.engagement.step;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** A number as a table shows it. */
    static String text(BigDecimal value) {
        return number(value).toPlainString();
    }

    /** Days with their unit: "12.5 days". */
    static String days(BigDecimal days) {
        return text(days) + (days.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
    }

    /** Shows what was typed, if it was, instead of what is stored. */
    static void overlay(Map<String, @Nullable Object> form, String field, JsonNode typed) {
        JsonNode value = typed.path(field);
        if (!value.isMissingNode()) {
            form.put(field, value.isNull() ? null : value);
        }
    }
}
