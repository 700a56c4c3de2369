package io.quicksizer.workers.document;

import io.quicksizer.workers.document.CsvTable.Cell;
import io.quicksizer.workers.frozen.FrozenSizing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of a proposal's CSV that list line items with their days: its own, their sums, alternatives, deferred
 * ones.
 */
final class CsvLineItems {
    private final CsvTable table;
    private final DocumentTexts texts;

    CsvLineItems(CsvTable table, DocumentTexts texts) {
        this.table = table;
        this.texts = texts;
    }

    void scenarios(Proposal proposal) {
        table.separate();
        List<String> columns = texts.getAll("csv.scopeType", "csv.lineItem", "csv.size", "csv.totalDays");
        table.heading("scenarios", withYears(columns, proposal.content().durationYears()));
        for (FrozenSizing.Row row : proposal.content().rows()) {
            List<Cell> cells = new ArrayList<>(
                    List.of(Cell.text(row.scopeType()), Cell.text(row.name()), Cell.text(texts.size(row.size()))));
            table.data("scenarios", withDays(cells, row.days(), row.years()));
        }
    }

    void totals(Proposal proposal) {
        table.separate();
        List<String> columns = texts.getAll("csv.scopeType", "csv.lineItems", "csv.blank", "csv.totalDays");
        table.heading("totals", withYears(columns, proposal.content().durationYears()));
        ScopeTypeGroup.of(proposal).forEach(group -> {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.text(group.scopeType()), Cell.number(group.rows().size()), Cell.text("")));
            table.record("totals", "subtotal", withDays(cells, group.days(), group.years()));
        });
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(texts.get("csv.total")),
                Cell.number(proposal.content().rows().size()),
                Cell.text("")));
        FrozenSizing.Totals totals = proposal.content().totals();
        table.record("totals", "total", withDays(cells, totals.days(), totals.years()));
    }

    /** Alternatives differ in their years; a shorter one leaves the last columns empty. */
    void offers(Proposal proposal) {
        if (proposal.content().offered().isEmpty()) {
            return;
        }
        int years = proposal.content().offered().stream()
                .mapToInt(offer -> offer.durationYears())
                .max()
                .orElseThrow();
        table.separate();
        List<String> columns = texts.getAll("csv.alternative", "csv.lineItem", "csv.size", "csv.totalDays");
        table.heading("alternatives", withYears(columns, years));
        for (FrozenSizing.Offer offer : proposal.content().offered()) {
            offer.rows().forEach(row -> {
                List<Cell> cells = new ArrayList<>(
                        List.of(Cell.text(offer.name()), Cell.text(row.name()), Cell.text(texts.size(row.size()))));
                table.data("alternatives", withDays(cells, row.days(), row.years()));
            });
            List<Cell> cells =
                    new ArrayList<>(List.of(Cell.text(offer.name()), Cell.text(texts.get("csv.total")), Cell.text("")));
            table.record(
                    "alternatives",
                    "total",
                    withDays(cells, offer.totals().days(), offer.totals().years()));
        }
    }

    /**
     * Line items that an alternative defers have its name in the first column; those that the proposal defers has none.
     */
    void deferred(Proposal proposal) {
        if (!proposal.isAnythingDeferred()) {
            return;
        }
        table.separate();
        table.heading(
                "deferred",
                texts.getAll("csv.alternative", "csv.scopeType", "csv.lineItem", "csv.size", "csv.totalDays"));
        proposal.content().keptForLater().forEach(row -> table.data("deferred", deferredCells("", row)));
        proposal.content()
                .offered()
                .forEach(offer ->
                        offer.keptForLater().forEach(row -> table.data("deferred", deferredCells(offer.name(), row))));
    }

    private List<Cell> deferredCells(String alternative, FrozenSizing.Row row) {
        return List.of(
                Cell.text(alternative),
                Cell.text(row.scopeType()),
                Cell.text(row.name()),
                Cell.text(texts.size(row.size())),
                Cell.number(row.days()));
    }

    private List<String> withYears(List<String> columns, int years) {
        List<String> headings = new ArrayList<>(columns);
        for (int year = 1; year <= years; year++) {
            headings.add(texts.get("csv.year" + year));
        }
        return headings;
    }

    private static List<Cell> withDays(List<Cell> cells, BigDecimal days, List<BigDecimal> years) {
        cells.add(Cell.number(days));
        years.forEach(year -> cells.add(Cell.number(year)));
        return cells;
    }
}
