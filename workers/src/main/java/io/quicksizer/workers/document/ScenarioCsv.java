package io.quicksizer.workers.document;

import io.quicksizer.workers.document.CsvTable.Cell;
import io.quicksizer.workers.document.ScenarioDrillDown.Line;
import io.quicksizer.workers.document.ScenarioDrillDown.SizeDays;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The services of one scenario as CSV, in the format of {@link CsvProposal}. Rows that the workbook shows folded away
 * may be left out of the list; the totals count every row in either case ({@code docs/domain.md, rule 1}), and the file
 * says so.
 */
public final class ScenarioCsv {
    private static final int COLUMNS = 16;
    private static final List<String> SERVICE_COLUMNS = List.of(
            "section",
            "service",
            "crmId",
            "templateS",
            "templateM",
            "templateL",
            "templateCustom",
            "effectiveS",
            "effectiveM",
            "effectiveL",
            "effectiveCustom",
            "overridden",
            "collapsed",
            "note");

    private final DocumentTexts texts;

    /** @param settings language of headings and labels */
    public ScenarioCsv(DocumentSettings settings) {
        this.texts = new DocumentTexts(settings.locale());
    }

    /** The rows to list. Totals are the same for both choices. */
    public enum Rows {
        ALL,
        WITHOUT_COLLAPSED
    }

    /** The file; the same bytes for the same scenario, rows and settings. */
    public byte[] render(ScenarioDrillDown scenario, Rows rows) {
        CsvTable table = new CsvTable(COLUMNS);
        metadata(table, scenario, rows);
        table.separate();
        services(table, scenario, rows);
        table.separate();
        totals(table, scenario);
        return table.bytes();
    }

    private void metadata(CsvTable table, ScenarioDrillDown scenario, Rows rows) {
        long collapsed = scenario.lines().stream().filter(Line::collapsed).count();
        long listed =
                rows == Rows.ALL ? scenario.lines().size() : scenario.lines().size() - collapsed;
        table.heading("metadata", List.of(texts.get("csv.property"), texts.get("csv.value")));
        fact(table, "scenario", Cell.text(scenario.scenario()));
        fact(table, "catalogueVersion", Cell.number(scenario.catalogue().number()));
        fact(table, "catalogueSource", Cell.text(scenario.catalogue().source()));
        fact(table, "servicesListed", Cell.number((int) listed));
        fact(table, "servicesCollapsed", Cell.number((int) collapsed));
        fact(table, "totalsCount", Cell.text(texts.get("csv.totalsCountAll")));
    }

    private void services(CsvTable table, ScenarioDrillDown scenario, Rows rows) {
        table.heading(
                "services",
                SERVICE_COLUMNS.stream().map(key -> texts.get("csv." + key)).toList());
        scenario.lines().stream()
                .filter(line -> rows == Rows.ALL || !line.collapsed())
                .forEach(line -> table.data("services", cells(line)));
    }

    private static List<Cell> cells(Line line) {
        List<Cell> cells =
                new ArrayList<>(List.of(Cell.text(line.section()), Cell.text(line.service()), Cell.text(line.crmId())));
        cells.addAll(sizes(line.template()));
        cells.addAll(sizes(line.effective()));
        cells.add(Cell.text(Boolean.toString(line.overridden())));
        cells.add(Cell.text(Boolean.toString(line.collapsed())));
        cells.add(Cell.text(line.note()));
        return cells;
    }

    private void totals(CsvTable table, ScenarioDrillDown scenario) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(texts.get("csv.total")), Cell.text(""), Cell.text("")));
        cells.addAll(sizes(sums(scenario, Line::template)));
        cells.addAll(sizes(sums(scenario, Line::effective)));
        table.record("totals", "total", cells);
    }

    private static SizeDays sums(ScenarioDrillDown scenario, Function<Line, SizeDays> days) {
        List<SizeDays> all = scenario.lines().stream().map(days).toList();
        return new SizeDays(
                sum(all, SizeDays::s), sum(all, SizeDays::m), sum(all, SizeDays::l), sum(all, SizeDays::custom));
    }

    private static BigDecimal sum(List<SizeDays> all, Function<SizeDays, @Nullable BigDecimal> size) {
        return all.stream().map(size).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Cell> sizes(SizeDays days) {
        return Stream.of(days.s(), days.m(), days.l(), days.custom())
                .map(Cell::number)
                .toList();
    }

    private void fact(CsvTable table, String key, Cell value) {
        table.data("metadata", List.of(Cell.text(texts.get("fact." + key)), value));
    }
}
