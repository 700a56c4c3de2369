package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.catalogue.workbook.Layout;
import io.quicksizer.workers.catalogue.workbook.ParsedLayout;
import java.util.List;

/**
 * Layout notes of a version: sheet names and the template's layout, which content rows don't contain, one per line.
 *
 * @param layout the layout of the workbook
 */
record LayoutNotes(ParsedLayout layout) {

    private static final String MAIN = "main sheet: ";
    private static final String TEMPLATE = "template sheet: ";
    private static final String TEMPLATE_LAYOUT = "template layout: ";

    static LayoutNotes of(ParsedLayout layout) {
        return new LayoutNotes(layout);
    }

    /** Parses the result of {@link #text()}; missing lines result in defaults. */
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
