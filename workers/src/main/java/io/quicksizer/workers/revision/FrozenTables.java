package io.quicksizer.workers.revision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a frozen revision in a form: the same layout as in the review, from the frozen figures. */
public final class FrozenTables {
    private static final int LONGEST_CONTRACT = 5;

    private FrozenTables() {}

    /** Variables title, summary, rows and warnings. */
    public static Map<String, @Nullable Object> of(FrozenSizing content) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("title", content.context().name());
        form.put("summary", summary(content));
        form.put("rows", content.rows().stream().map(FrozenTables::row).toList());
        form.put(
                "warnings",
                content.warnings().stream()
                        .map(warning -> Map.of("message", warning.message()))
                        .toList());
        return form;
    }

    private static List<Map<String, String>> summary(FrozenSizing content) {
        List<Map<String, String>> summary = new ArrayList<>();
        summary.add(line("Customer", content.context().customer()));
        if (!content.context().opportunity().isEmpty()) {
            summary.add(line("Opportunity", content.context().opportunity()));
        }
        summary.add(line("Total", text(content.totals().days()) + " days"));
        for (int year = 1; year <= content.durationYears(); year++) {
            String share = text(content.spread().get(year - 1));
            String days = text(content.totals().years().get(year - 1));
            summary.add(line("Year " + year + " (" + share + " %)", days + " days"));
        }
        return summary;
    }

    private static Map<String, String> line(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    private static Map<String, String> row(FrozenSizing.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("scopeType", row.scopeType());
        cells.put("name", row.name());
        cells.put("size", io.quicksizer.workers.sizing.Size.valueOf(row.size()).label());
        cells.put("days", text(row.days()));
        for (int year = 1; year <= LONGEST_CONTRACT; year++) {
            cells.put("y" + year, year <= row.years().size() ? text(row.years().get(year - 1)) : "");
        }
        return cells;
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
