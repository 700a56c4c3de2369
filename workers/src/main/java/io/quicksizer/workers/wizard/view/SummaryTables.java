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
 * The tables of the review and of the sign-off. Figures are text, because a form's table does not format them.
 *
 * @param texts the texts of the engagement; single-line texts are shown if they are required or not empty
 * @param total days of all rows
 * @param years one for each contract year
 * @param rows cells of the table of line items, one for each
 */
public record SummaryTables(
        Map<ContextText, String> texts,
        BigDecimal total,
        List<Year> years,
        List<Map<String, String>> rows,
        List<String> warnings) {
    private static final int LONGEST_CONTRACT = 5;

    /** @param share percent of the days */
    public record Year(BigDecimal share, BigDecimal days) {}

    private record Line(String label, String value) {}

    private record Warning(String message) {}

    /** Returns the shares and days of each contract year. */
    public static List<Year> years(List<BigDecimal> shares, List<BigDecimal> days) {
        return IntStream.range(0, shares.size())
                .mapToObj(year -> new Year(shares.get(year), days.get(year)))
                .toList();
    }

    /**
     * Returns the sentence about deferred line items.
     *
     * @param lineItems their names; no sentence is returned if this is empty
     */
    public static Stream<String> deferred(List<String> lineItems) {
        return lineItems.isEmpty()
                ? Stream.empty()
                : Stream.of("Deferred, so not counted: " + String.join(", ", lineItems) + ".");
    }

    /**
     * Returns the cells of a line item.
     *
     * @param years days per contract year
     */
    public static Map<String, String> row(
            String scopeType, String name, Size size, BigDecimal days, List<BigDecimal> years) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("scopeType", scopeType);
        cells.put("name", name);
        cells.put("size", size.label());
        cells.put("days", Shown.text(days));
        for (int year = 1; year <= LONGEST_CONTRACT; year++) {
            cells.put("y" + year, year <= years.size() ? Shown.text(years.get(year - 1)) : "");
        }
        return cells;
    }

    /** Returns the form's variables title, summary, rows and warnings. */
    public Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("title", texts.getOrDefault(ContextText.NAME, ""));
        form.put("summary", summary());
        form.put("rows", rows);
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
}
