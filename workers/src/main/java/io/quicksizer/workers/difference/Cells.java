package io.quicksizer.workers.difference;

import io.quicksizer.db.common.Sha256;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.frozen.FrozenSizing.Row;
import io.quicksizer.workers.frozen.FrozenSizing.ServiceDays;
import io.quicksizer.workers.sizing.PlainFigure;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Content of a revision as cells in reading order. Numbers are in plain notation, without trailing zeros. */
final class Cells {
    private final Map<ComparedCell, String> values = new LinkedHashMap<>();

    private Cells() {}

    static Map<ComparedCell, String> of(FrozenSizing content) {
        Cells cells = new Cells();
        cells.context(content);
        cells.totals(content);
        content.rows().forEach(cells::row);
        content.keptForLater().forEach(cells::deferred);
        content.offered().forEach(cells::offer);
        return cells.values;
    }

    private void context(FrozenSizing content) {
        content.context().texts().forEach((field, text) -> put(CellKind.of(field), text));
        put(CellKind.OWNER, content.context().owner());
        put(
                CellKind.CATALOGUE,
                content.catalogue().number() + " (" + content.catalogue().source() + ")");
        put(CellKind.BRANDING, branding(content.issued()));
        put(CellKind.DURATION, Integer.toString(content.durationYears()));
        years(ComparedCell.of(CellKind.SPREAD), content.spread());
    }

    /** Returns the name, validity and version of the branding. The version identifies its texts and logo. */
    private static String branding(FrozenSizing.Issue issue) {
        FrozenSizing.Brand brand = issue.brand();
        String version =
                brand == null ? "" : ", " + (brand.team().isEmpty() ? "" : brand.team() + " ") + "v" + brand.version();
        return issue.product() + ", " + issue.validityDays() + " d" + version;
    }

    private void totals(FrozenSizing content) {
        put(CellKind.TOTAL_DAYS, PlainFigure.text(content.totals().days()));
        years(ComparedCell.of(CellKind.YEAR_DAYS), content.totals().years());
        put(CellKind.CUSTOM_SHARE, PlainFigure.text(content.facts().customShare()));
        put(CellKind.YEARS_BELOW_MINIMUM, Integer.toString(content.facts().yearsBelowMinimum()));
        Map<String, Integer> seen = new HashMap<>();
        for (FrozenSizing.Warning warning : content.warnings()) {
            int occurrence = seen.merge(warning.code(), 1, Integer::sum);
            values.put(new ComparedCell(CellKind.WARNING, "", warning.code(), occurrence), warning.message());
        }
    }

    private void row(Row row) {
        lineItem(row);
        values.put(new ComparedCell(CellKind.LINE_ITEM_DAYS, row.key(), "", 0), PlainFigure.text(row.days()));
        years(new ComparedCell(CellKind.LINE_ITEM_YEAR, row.key(), "", 0), row.years());
        row.services().forEach(service -> service(row, service));
    }

    /** Adds a deferred line item, whose days are in a cell of a kind of their own because they don't count. */
    private void deferred(Row row) {
        lineItem(row);
        values.put(new ComparedCell(CellKind.DEFERRED, row.key(), "", 0), Boolean.toString(true));
        values.put(new ComparedCell(CellKind.DEFERRED_DAYS, row.key(), "", 0), PlainFigure.text(row.days()));
        row.services().forEach(service -> service(row, service));
    }

    private void lineItem(Row row) {
        values.put(new ComparedCell(CellKind.LINE_ITEM, row.key(), "", 0), row.name());
        values.put(
                new ComparedCell(CellKind.SCOPE_TYPE, row.key(), "", 0),
                row.scopeType() + " (" + row.scopeTypeKey() + ")");
        values.put(new ComparedCell(CellKind.SIZE, row.key(), "", 0), row.size());
    }

    /**
     * Adds an offered alternative as a single cell: its days, spread, years, line items and custom services, and a
     * short hash of all services, so that a change of any of them is a difference.
     */
    private void offer(FrozenSizing.Offer offer) {
        values.put(
                new ComparedCell(CellKind.OFFER, "", offer.name(), 0),
                String.join(
                        " · ",
                        PlainFigure.text(offer.totals().days()),
                        figures(offer.spread()) + " %",
                        figures(offer.totals().years()),
                        offer.rows().stream().map(Cells::offered).collect(Collectors.joining(", "))
                                + offer.keptForLater().stream()
                                        .map(row -> ", (" + offered(row) + ")")
                                        .collect(Collectors.joining()),
                        "#"
                                + Sha256.of(services(offer).collect(Collectors.joining("\n")))
                                        .substring(0, 8)));
    }

    private static String offered(Row row) {
        String services = row.size().equals(Size.CUSTOM.name())
                ? row.services().stream()
                        .map(service -> service.name() + " " + PlainFigure.text(service.days()) + " " + service.note())
                        .map(String::strip)
                        .collect(Collectors.joining(", ", " (", ")"))
                : "";
        return row.name() + " " + row.size() + " " + PlainFigure.text(row.days()) + services;
    }

    private static Stream<String> services(FrozenSizing.Offer offer) {
        return Stream.concat(offer.rows().stream(), offer.keptForLater().stream())
                .flatMap(row -> row.services().stream()
                        .map(service -> row.key() + " " + identity(service) + " " + PlainFigure.text(service.days())
                                + " " + text(service)));
    }

    private static String figures(List<BigDecimal> figures) {
        return figures.stream().map(PlainFigure::text).collect(Collectors.joining(" / "));
    }

    private void service(Row row, ServiceDays service) {
        String item = identity(service);
        values.put(new ComparedCell(CellKind.SERVICE_DAYS, row.key(), item, 0), PlainFigure.text(service.days()));
        values.put(new ComparedCell(CellKind.SERVICE_TEXT, row.key(), item, 0), text(service));
    }

    /**
     * Returns the identity of a service. Free text is prefixed so that it can't equal a key, because keys contain no
     * spaces.
     */
    static String identity(ServiceDays service) {
        return service.key() == null ? "text " + service.name() : service.key();
    }

    /** Returns the identity of a service in an entry of expert mode. */
    static String identity(ExpertEntry.Service service) {
        return service.isFreeText() ? "text " + service.identity() : service.identity();
    }

    private static String text(ServiceDays service) {
        return String.join(
                " · ",
                service.section(),
                service.name(),
                service.crmId(),
                service.source(),
                service.note(),
                service.collapsed() ? "collapsed" : "shown");
    }

    private void put(CellKind kind, String value) {
        values.put(ComparedCell.of(kind), value);
    }

    private void years(ComparedCell at, List<BigDecimal> figures) {
        for (int year = 1; year <= figures.size(); year++) {
            values.put(
                    new ComparedCell(at.kind(), at.lineItem(), at.item(), year),
                    PlainFigure.text(figures.get(year - 1)));
        }
    }
}
