package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the review and of the sign-off: figures as text, because a form's table shows what it gets.
 *
 * @param texts whom the engagement is for; the single lines are shown if they have content
 * @param total days of all rows
 * @param years one per contract year
 * @param rows one per line item
 */
public record SummaryTables(
        Map<ContextText, String> texts, BigDecimal total, List<Year> years, List<Row> rows, List<String> warnings) {
    private static final int LONGEST_CONTRACT = 5;

    /** @param share percent of the days */
    public record Year(BigDecimal share, BigDecimal days) {}

    /** @param years days per contract year */
    public record Row(String scopeType, String name, Size size, BigDecimal days, List<BigDecimal> years) {}

    private record Line(String label, String value) {}

    private record Warning(String message) {}

    /** Shares and days side by side, as many as there are contract years. */
    public static List<Year> years(List<BigDecimal> shares, List<BigDecimal> days) {
        return IntStream.range(0, shares.size())
                .mapToObj(year -> new Year(shares.get(year), days.get(year)))
                .toList();
    }

    /**
     * The sentence about line items that are kept for later.
     *
     * @param lineItems their names; none for no sentence
     */
    public static Stream<String> deferred(List<String> lineItems) {
        return lineItems.isEmpty()
                ? Stream.empty()
                : Stream.of("Deferred, so not counted: " + String.join(", ", lineItems) + ".");
    }

    /** The form's variables title, summary, rows and warnings. */
    public Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("title", texts.getOrDefault(ContextText.NAME, ""));
        form.put("summary", summary());
        form.put("rows", rows.stream().map(SummaryTables::cells).toList());
        form.put("warnings", warnings.stream().map(Warning::new).toList());
        return form;
    }

    private List<Line> summary() {
        List<Line> summary = new ArrayList<>();
        texts.forEach((field, text) -> {
            boolean shown = field.isRequired() || !text.isEmpty();
            if (shown && field != ContextText.NAME && !field.isMultiline()) {
                summary.add(new Line(field.label(), text));
            }
        });
        summary.add(new Line("Total", Shown.days(total)));
        for (int year = 1; year <= years.size(); year++) {
            String share = Shown.text(years.get(year - 1).share());
            summary.add(new Line(
                    "Year " + year + " (" + share + " %)",
                    Shown.days(years.get(year - 1).days())));
        }
        return summary;
    }

    private static Map<String, String> cells(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("scopeType", row.scopeType());
        cells.put("name", row.name());
        cells.put("size", row.size().label());
        cells.put("days", Shown.text(row.days()));
        for (int year = 1; year <= LONGEST_CONTRACT; year++) {
            cells.put(
                    "y" + year,
                    year <= row.years().size() ? Shown.text(row.years().get(year - 1)) : "");
        }
        return cells;
    }
}
