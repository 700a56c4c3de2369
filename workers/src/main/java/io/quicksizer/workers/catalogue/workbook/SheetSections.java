package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.BitSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes sections from services by the sums that section rows hold. A section whose sum can't be read is still a
 * section: its services are those that follow it.
 */
final class SheetSections {
    private final Sheet sheet;
    private final Layout layout;
    private final Findings findings;
    private final NavigableMap<Integer, ServiceRow> named;
    private final SectionSums sums;
    /** The sections, with readable sums or without. */
    private final BitSet headings = new BitSet();

    SheetSections(Sheet sheet, Layout layout, NavigableMap<Integer, ServiceRow> named, Findings findings) {
        this.sheet = sheet;
        this.layout = layout;
        this.named = named;
        this.findings = findings;
        this.sums = new SectionSums(sheet, layout, named, findings);
        named.keySet().stream().filter(sums::isSection).forEach(headings::set);
        named.values().forEach(this::findUnreadable);
        headings.stream().filter(sums::isSection).forEach(this::reportTyped);
    }

    boolean isHeading(int row) {
        return headings.get(row);
    }

    /** True for a row that only adds up sections. */
    boolean isTotal(int row) {
        return sums.isTotal(row);
    }

    /**
     * The heading of the smallest section that adds this row up, else of the last section above it; empty if none is.
     */
    Optional<Integer> headingOf(int row) {
        Optional<Integer> smallest = sums.smallestOver(row);
        if (smallest.isPresent()) {
            return smallest;
        }
        int above = headings.previousSetBit(row - 1);
        if (above >= 0 && sums.isSection(above)) {
            findings.add(
                    FindingCode.SERVICE_OUTSIDE_SECTIONS,
                    sheet.source(row, Layout.NAME),
                    FindingPhrase.SERVICE_OUTSIDE_SECTIONS,
                    name(row),
                    name(above));
        }
        return above >= 0 ? Optional.of(above) : Optional.empty();
    }

    /** The same, without a finding for a row that no section adds up. */
    Optional<Integer> headingAround(int row) {
        int above = headings.previousSetBit(row - 1);
        return sums.smallestOver(row).or(() -> above >= 0 ? Optional.of(above) : Optional.empty());
    }

    private void findUnreadable(ServiceRow candidate) {
        int row = candidate.row();
        if (headings.get(row) || sums.isTotal(row) || sums.isCovered(row)) {
            return;
        }
        String formula = unreadableSum(row);
        if (formula == null && !looksLikePastedHeading(candidate)) {
            return;
        }
        headings.set(row);
        findings.add(
                FindingCode.SECTION_UNREADABLE,
                sheet.source(row, layout.column(Size.S)),
                formula == null ? FindingPhrase.SECTION_WITHOUT_SUM : FindingPhrase.SECTION_SUM_UNREADABLE,
                name(row),
                formula == null ? "" : formula);
    }

    private @Nullable String unreadableSum(int row) {
        for (Size size : Size.WITH_FIGURES) {
            int column = layout.column(size);
            String formula = sheet.at(row, column).formula();
            if (formula != null && ColumnSum.isMeantButUnreadable(formula, sheet, column)) {
                return formula;
            }
        }
        return null;
    }

    /**
     * A section whose formulas were replaced by their values: no effort of its own, and services follow that no sum
     * covers.
     */
    private boolean looksLikePastedHeading(ServiceRow candidate) {
        Map.Entry<Integer, ServiceRow> next = named.higherEntry(candidate.row());
        return candidate.defaultEffort() == null
                && next != null
                && next.getValue().defaultEffort() != null
                && !headings.get(next.getKey())
                && !sums.isCovered(next.getKey());
    }

    /** A figure that was typed over a section's sum counts for nobody. */
    private void reportTyped(int row) {
        for (Size size : Size.WITH_FIGURES) {
            Cell cell = sheet.at(row, layout.column(size));
            boolean figure = Numbers.parse(cell.text())
                    .filter(number -> number.signum() != 0)
                    .isPresent();
            if (figure && cell.formula() == null) {
                findings.add(
                        FindingCode.FIGURES_NOT_READ,
                        sheet.source(row, layout.column(size)),
                        FindingPhrase.SECTION_FIGURE_TYPED,
                        name(row),
                        cell,
                        cell.address());
            }
        }
    }

    private FindingText name(int row) {
        ServiceRow known = named.get(row);
        return known == null
                ? FindingText.of(FindingPhrase.ROW, row)
                : FindingText.of(FindingPhrase.NAMED, known.name());
    }
}
