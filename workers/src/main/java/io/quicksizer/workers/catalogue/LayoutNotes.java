package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.catalogue.workbook.Layout;
import io.quicksizer.workers.catalogue.workbook.ParsedLayout;
import java.util.List;

/**
 * The version's layout notes: the names of the sheets that content rows don't repeat, one a line.
 *
 * @param layout where the workbook has what
 */
record LayoutNotes(ParsedLayout layout) {

    private static final String MAIN = "main sheet: ";
    private static final String TEMPLATE = "template sheet: ";
    private static final String TEMPLATE_LAYOUT = "template layout: ";

    static LayoutNotes of(ParsedLayout layout) {
        return new LayoutNotes(layout);
    }

    /** Reads what {@link #text()} wrote; notes of another origin give the usual names. */
    static LayoutNotes read(String notes) {
        List<String> lines = notes.lines().toList();
        return new LayoutNotes(new ParsedLayout(
                after(MAIN, lines, ""),
                after(TEMPLATE, lines, "Scenario Template"),
                Layout.valueOf(after(TEMPLATE_LAYOUT, lines, Layout.STANDARD.name()))));
    }

    String text() {
        return MAIN + layout.mainSheet() + "\n" + TEMPLATE + layout.templateSheet() + "\n" + TEMPLATE_LAYOUT
                + layout.templateLayout() + "\n";
    }

    private static String after(String label, List<String> lines, String otherwise) {
        return lines.stream()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .findFirst()
                .orElse(otherwise);
    }
}
