package io.quicksizer.workers.engagement.step;

import io.quicksizer.workers.catalogue.content.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.content.ScopeTypeInfo;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.SizedLineItem;
import io.quicksizer.workers.sizing.SizingResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of the review and of the sign-off: figures as text, because a form's table shows what it gets. */
public final class SummaryForm {
    private SummaryForm() {}

    /** Variables title, summary, rows and warnings for an engagement as it stands. */
    public static Map<String, @Nullable Object> of(EngagementState state, CatalogueSnapshot catalogue) {
        SizingResult result = EngagementFigures.of(state, catalogue).result();
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("title", state.context().name());
        form.put("summary", summary(state, result));
        form.put("rows", result.rows().stream().map(row -> row(row, catalogue)).toList());
        form.put(
                "warnings",
                result.warnings().stream()
                        .map(warning -> Map.of("message", warning.message()))
                        .toList());
        return form;
    }

    private static List<Map<String, String>> summary(EngagementState state, SizingResult result) {
        List<Map<String, String>> summary = new ArrayList<>();
        summary.add(line("Customer", state.context().customer()));
        if (!state.context().opportunity().isEmpty()) {
            summary.add(line("Opportunity", state.context().opportunity()));
        }
        summary.add(line("Total", Shown.days(result.total())));
        for (int year = 1; year <= result.years().size(); year++) {
            String share = state.spreadOrDefault().percent(year).toPlainString();
            summary.add(line(
                    "Year " + year + " (" + share + " %)",
                    Shown.days(result.years().get(year - 1))));
        }
        return summary;
    }

    private static Map<String, String> line(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    private static Map<String, String> row(SizedLineItem row, CatalogueSnapshot catalogue) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(
                "scopeType",
                catalogue
                        .scopeType(row.item().scopeType())
                        .map(ScopeTypeInfo::name)
                        .orElse(""));
        cells.put("name", row.item().name());
        cells.put("size", row.size().label());
        cells.put("days", row.total().text());
        List<Days> years = row.years();
        for (int year = 1; year <= 5; year++) {
            cells.put("y" + year, year <= years.size() ? years.get(year - 1).text() : "");
        }
        return cells;
    }
}
