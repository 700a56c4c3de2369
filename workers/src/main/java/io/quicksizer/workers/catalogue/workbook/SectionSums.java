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

/** The rows of a sheet that add up others of their column: sections add up services, totals add up sections. */
final class SectionSums {

    private record Block(int row, BitSet rows) {}

    private final Sheet sheet;
    private final Layout layout;
    private final Findings findings;
    private final NavigableMap<Integer, ServiceRow> named;
    private final Map<Integer, Block> sections = new HashMap<>();
    private final BitSet totals = new BitSet();
    private final BitSet covered = new BitSet();
    private final Map<Integer, Integer> smallest = new HashMap<>();

    /** @param named the rows that say something, by number */
    SectionSums(Sheet sheet, Layout layout, NavigableMap<Integer, ServiceRow> named, Findings findings) {
        this.sheet = sheet;
        this.layout = layout;
        this.named = named;
        this.findings = findings;
        BitSet likeServices = new BitSet();
        named.values().forEach(row -> read(row, likeServices));
        setTotalsApart();
        likeServices.andNot(totals);
        likeServices.stream().forEach(sections::remove);
        sections.values().forEach(block -> covered.or(block.rows()));
        findSmallest();
    }

    /** True for a row that adds up services. */
    boolean isSection(int row) {
        return sections.containsKey(row);
    }

    /** True for a row that only adds up sections. */
    boolean isTotal(int row) {
        return totals.get(row);
    }

    /** True for a row that a section adds up. */
    boolean isCovered(int row) {
        return covered.get(row);
    }

    /** The smallest section that adds this row up; empty if none does. */
    Optional<Integer> smallestOver(int row) {
        return Optional.ofNullable(smallest.get(row));
    }

    private void read(ServiceRow candidate, BitSet likeServices) {
        int row = candidate.row();
        List<ColumnSum> sums = sums(row);
        if (sums.isEmpty()) {
            return;
        }
        BitSet union = new BitSet();
        sums.forEach(sum -> union.or(sum.rows()));
        sections.put(row, new Block(row, union));
        likeServices.set(row, isLikeService(candidate, sums, union));
        if (sums.stream().map(ColumnSum::rows).distinct().count() > 1) {
            findings.add(
                    FindingCode.SECTION_COLUMNS_DIFFER,
                    sheet.source(row, Layout.NAME),
                    FindingPhrase.SECTION_SUMS_DIFFER,
                    candidate.name());
        }
    }

    private List<ColumnSum> sums(int row) {
        List<ColumnSum> sums = new ArrayList<>();
        for (Size size : Size.WITH_FIGURES) {
            int column = layout.column(size);
            String formula = sheet.at(row, column).formula();
            if (formula != null) {
                ColumnSum.of(formula, sheet, column)
                        .filter(sum -> !sum.rows().get(row))
                        .ifPresent(sums::add);
            }
        }
        return sums;
    }

    /** An effort of its own, and plus signs between cells elsewhere: a service may calculate its days so. */
    private boolean isLikeService(ServiceRow candidate, List<ColumnSum> sums, BitSet union) {
        Integer next = named.higherKey(candidate.row());
        boolean ofNextRows = next != null && union.nextSetBit(0) == next;
        return sums.stream().noneMatch(ColumnSum::byFunction) && !ofNextRows && candidate.defaultEffort() != null;
    }

    /** A sum over nothing but sections is a total: what it covers belongs to the sections. */
    private void setTotalsApart() {
        for (Block block : List.copyOf(sections.values())) {
            boolean onlySections =
                    block.rows().stream().filter(named::containsKey).allMatch(sections::containsKey);
            if (onlySections) {
                totals.set(block.row());
            }
        }
        totals.stream().forEach(sections::remove);
    }

    /** Smallest first, so that a row is settled once: asking every sum about every row would take the square. */
    private void findSmallest() {
        BitSet open = (BitSet) covered.clone();
        sections.values().stream()
                .sorted(Comparator.comparingInt((Block block) -> block.rows().cardinality())
                        .thenComparingInt(Block::row))
                .forEach(block -> {
                    BitSet settled = (BitSet) block.rows().clone();
                    settled.and(open);
                    settled.stream().forEach(row -> smallest.put(row, block.row()));
                    open.andNot(settled);
                });
    }
}
