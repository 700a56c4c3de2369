package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells sections from services by the sums that section rows hold. A section whose sum can't be read is still a
 * section: its services are those that follow it.
 */
final class SheetSections {

    private record Block(int row, BitSet rows) {}

    private final Sheet sheet;
    private final Layout layout;
    private final Findings findings;
    private final NavigableMap<Integer, ServiceRow> named;
    private final Map<Integer, Block> readable = new HashMap<>();
    private final BitSet headings = new BitSet();
    private final BitSet totals = new BitSet();
    /** Rows with an effort of their own that add up cells elsewhere, as a service may. */
    private final BitSet doubtful = new BitSet();

    private final BitSet covered = new BitSet();
    private final Map<Integer, Integer> smallestBlocks;

    SheetSections(Sheet sheet, Layout layout, NavigableMap<Integer, ServiceRow> named, Findings findings) {
        this.sheet = sheet;
        this.layout = layout;
        this.named = named;
        this.findings = findings;
        named.values().forEach(this::readSums);
        setTotalsApart();
        readable.values().forEach(block -> covered.or(block.rows()));
        this.smallestBlocks = smallestBlocks();
        named.values().forEach(this::findUnreadable);
        headings.stream().filter(readable::containsKey).forEach(this::reportTyped);
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
                        "The section " + name(row) + " has the typed figure " + Texts.quoted(cell.text()) + " in "
                                + cell.address() + "; the sum of its services counts.");
            }
        }
    }

    /** The rows of a sheet that say something, below its totals. */
    static NavigableMap<Integer, ServiceRow> namedRows(Sheet sheet, Grid grid) {
        NavigableMap<Integer, ServiceRow> named = new TreeMap<>();
        for (int row : sheet.rows().tailMap(grid.firstRow(), true).keySet()) {
            ServiceRow found = ServiceRow.of(sheet, grid.layout(), row);
            if (found != null && !Grid.headingsAt(sheet, row, grid.layout().column(Size.S))) {
                named.put(row, found);
            }
        }
        return named;
    }

    boolean isHeading(int row) {
        return headings.get(row);
    }

    /** True for a row that only adds up sections. */
    boolean isTotal(int row) {
        return totals.get(row);
    }

    /**
     * The heading of the smallest section that adds this row up, else of the last section above it; empty if none is.
     */
    Optional<Integer> headingOf(int row) {
        Integer smallest = smallestBlocks.get(row);
        if (smallest != null) {
            return Optional.of(smallest);
        }
        int above = headings.previousSetBit(row - 1);
        if (above >= 0 && readable.containsKey(above)) {
            findings.add(
                    FindingCode.SERVICE_OUTSIDE_SECTIONS,
                    sheet.source(row, Layout.NAME),
                    "No section's sum covers " + name(row) + "; it was put into the section above it, " + name(above)
                            + ".");
        }
        return above >= 0 ? Optional.of(above) : Optional.empty();
    }

    /** Smallest first, so that a row is settled once: asking every sum about every row would take the square. */
    private Map<Integer, Integer> smallestBlocks() {
        Map<Integer, Integer> smallest = new HashMap<>();
        BitSet open = (BitSet) covered.clone();
        readable.values().stream()
                .sorted(Comparator.comparingInt((Block block) -> block.rows().cardinality())
                        .thenComparingInt(Block::row))
                .forEach(block -> {
                    BitSet settled = (BitSet) block.rows().clone();
                    settled.and(open);
                    settled.stream().forEach(row -> smallest.put(row, block.row()));
                    open.andNot(settled);
                });
        return smallest;
    }

    private void readSums(ServiceRow candidate) {
        int row = candidate.row();
        List<BitSet> sums = new ArrayList<>();
        boolean byFunction = false;
        for (Size size : Size.WITH_FIGURES) {
            int column = layout.column(size);
            String formula = sheet.at(row, column).formula();
            Optional<ColumnSum> sum = formula == null ? Optional.empty() : ColumnSum.of(formula, sheet, column);
            if (sum.isPresent() && !sum.get().rows().get(row)) {
                sums.add(sum.get().rows());
                byFunction |= sum.get().byFunction();
            }
        }
        if (!sums.isEmpty()) {
            BitSet union = new BitSet();
            sums.forEach(union::or);
            readable.put(row, new Block(row, union));
            headings.set(row);
            Integer next = named.higherKey(row);
            boolean ofNextRows = next != null && union.nextSetBit(0) == next;
            doubtful.set(row, !byFunction && !ofNextRows && candidate.defaultEffort() != null);
            if (sums.stream().distinct().count() > 1) {
                findings.add(
                        FindingCode.SECTION_COLUMNS_DIFFER,
                        sheet.source(row, Layout.NAME),
                        "The sums of " + name(row)
                                + " cover different rows in different columns; all of them were taken.");
            }
        }
    }

    /** A sum over nothing but sections is a total: what it covers belongs to the sections. */
    private void setTotalsApart() {
        for (Block block : List.copyOf(readable.values())) {
            boolean onlyHeadings =
                    block.rows().stream().filter(named::containsKey).allMatch(headings::get);
            if (onlyHeadings) {
                totals.set(block.row());
            }
        }
        totals.stream().forEach(this::setApart);
        doubtful.andNot(totals);
        doubtful.stream().forEach(this::setApart);
    }

    private void setApart(int row) {
        readable.remove(row);
        headings.clear(row);
    }

    private void findUnreadable(ServiceRow candidate) {
        int row = candidate.row();
        if (headings.get(row) || totals.get(row) || covered.get(row)) {
            return;
        }
        String formula = unreadableSum(row);
        if (formula == null && !looksLikePastedHeading(candidate)) {
            return;
        }
        headings.set(row);
        String why = formula == null ? "has no sum" : "has a sum that can't be read: " + Texts.quoted(formula);
        findings.add(
                FindingCode.SECTION_UNREADABLE,
                sheet.source(row, layout.column(Size.S)),
                "The section " + name(row) + " " + why
                        + "; the rows below it, down to the next section, were taken as its" + " services.");
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
                && !covered.get(next.getKey());
    }

    private String name(int row) {
        ServiceRow known = named.get(row);
        return known == null ? "row " + row : Texts.quoted(known.name());
    }
}
