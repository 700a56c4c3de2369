package io.quicksizer.workers.explain;

import io.quicksizer.workers.explain.Link.Part;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.frozen.FrozenSizing.Row;
import io.quicksizer.workers.frozen.FrozenSizing.ServiceDays;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Explanations of the figures of a sizing, frozen or current. */
final class SizingChain {
    private final FrozenSizing sizing;
    private final CatalogueChain catalogue;
    private final WhoChose who;

    SizingChain(FrozenSizing sizing, CatalogueChain catalogue, WhoChose who) {
        this.sizing = sizing;
        this.catalogue = catalogue;
        this.who = who;
    }

    /** Returns the explanation of a figure; empty if the sizing has no such figure. */
    Optional<Explanation> explain(Figure figure) {
        return switch (figure) {
            case Figure.Total total -> Optional.of(total(total));
            case Figure.Year year -> year(year);
            case Figure.Line line -> row(line.lineItem()).map(row -> line(line, row));
            case Figure.LineYear line -> row(line.lineItem()).flatMap(row -> lineYear(line, row));
            case Figure.LineService line -> row(line.lineItem()).flatMap(row -> service(line, row));
            case Figure.LineRow line -> row(line.lineItem()).flatMap(row -> freeText(line, row));
            case Figure.Scenario ignored -> Optional.empty();
            case Figure.ScenarioService ignored -> Optional.empty();
        };
    }

    private Explanation total(Figure.Total figure) {
        Link sum =
                new Link.Sum(Link.Sum.Of.LINE_ITEMS, parts(row -> new Figure.Line(row.key()), row -> days(row.days())));
        return new Explanation(figure, "", days(sizing.totals().days()), List.of(sum, catalogue.version()));
    }

    private Optional<Explanation> year(Figure.Year figure) {
        int index = figure.year() - 1;
        if (index >= sizing.spread().size()) {
            return Optional.empty();
        }
        Days days = days(sizing.totals().years().get(index));
        Part whole = new Part(new Figure.Total(), "", days(sizing.totals().days()));
        Link sum = new Link.Sum(
                Link.Sum.Of.LINE_ITEMS_OF_YEAR,
                parts(
                        row -> new Figure.LineYear(row.key(), figure.year()),
                        row -> days(row.years().get(index))));
        return Optional.of(new Explanation(
                figure, "", days, List.of(apportioned(index, whole, days), sum, spread(), catalogue.version())));
    }

    private Explanation line(Figure.Line figure, Row row) {
        List<Link> links = new ArrayList<>();
        links.add(sized(row));
        if (Size.valueOf(row.size()) == Size.CUSTOM) {
            links.add(new Link.Sum(Link.Sum.Of.CUSTOM_SERVICES, customParts(row)));
        } else if (Size.valueOf(row.size()) != Size.NA) {
            links.addAll(catalogue.lineItem(row.key(), Size.valueOf(row.size())));
        }
        links.add(inScope(row));
        links.add(catalogue.version());
        return new Explanation(figure, row.name(), days(row.days()), links);
    }

    private Optional<Explanation> lineYear(Figure.LineYear figure, Row row) {
        int index = figure.year() - 1;
        if (index >= row.years().size()) {
            return Optional.empty();
        }
        Days days = days(row.years().get(index));
        Part whole = new Part(new Figure.Line(row.key()), row.name(), days(row.days()));
        return Optional.of(new Explanation(
                figure,
                row.name(),
                days,
                List.of(apportioned(index, whole, days), spread(), sized(row), catalogue.version())));
    }

    private Optional<Explanation> service(Figure.LineService figure, Row row) {
        Size size = Size.valueOf(row.size());
        Optional<ServiceDays> found = row.services().stream()
                .filter(service -> figure.service().equals(service.key()))
                .findFirst();
        if (size == Size.CUSTOM) {
            return found.map(service -> typed(figure, row, service));
        }
        List<Link> decided = size == Size.NA ? List.of() : catalogue.serviceOf(row.key(), figure.service(), size);
        if (decided.isEmpty()) {
            return Optional.empty();
        }
        List<Link> links = new ArrayList<>(decided);
        links.add(sized(row));
        links.add(catalogue.version());
        return Optional.of(new Explanation(
                figure,
                catalogue.serviceName(figure.service()),
                found.map(service -> days(service.days())).orElse(Days.ZERO),
                links));
    }

    private Optional<Explanation> freeText(Figure.LineRow figure, Row row) {
        boolean custom = Size.valueOf(row.size()) == Size.CUSTOM;
        return custom && figure.row() <= row.services().size()
                ? Optional.of(typed(figure, row, row.services().get(figure.row() - 1)))
                : Optional.empty();
    }

    private Explanation typed(Figure figure, Row row, ServiceDays service) {
        String identity = Objects.requireNonNullElse(service.key(), service.name());
        List<Link> links = new ArrayList<>();
        links.add(new Link.Typed(
                service.key() == null,
                catalogue.minimumPerCustomService(),
                service.note(),
                who.customDays(row.key(), identity, service.key() == null)));
        Optional.ofNullable(service.key()).flatMap(catalogue::service).ifPresent(links::add);
        links.add(sized(row));
        links.add(catalogue.version());
        return new Explanation(figure, service.name(), days(service.days()), links);
    }

    private List<Part> customParts(Row row) {
        return IntStream.range(0, row.services().size())
                .mapToObj(index -> {
                    ServiceDays service = row.services().get(index);
                    Figure figure = service.key() == null
                            ? new Figure.LineRow(row.key(), index + 1)
                            : new Figure.LineService(row.key(), service.key());
                    return new Part(figure, service.name(), days(service.days()));
                })
                .toList();
    }

    private List<Part> parts(Function<Row, Figure> figure, Function<Row, Days> days) {
        return sizing.rows().stream()
                .map(row -> new Part(figure.apply(row), row.name(), days.apply(row)))
                .toList();
    }

    private Link apportioned(int index, Part whole, Days days) {
        BigDecimal percent = sizing.spread().get(index);
        BigDecimal exact = whole.days().toBigDecimal().multiply(percent).movePointLeft(2);
        return new Link.Apportioned(index + 1, percent, whole, exact, days);
    }

    private Link spread() {
        return new Link.SpreadOver(sizing.spread(), who.spread());
    }

    private Link sized(Row row) {
        return new Link.Sized(Size.valueOf(row.size()), who.size(row.key()));
    }

    private Link inScope(Row row) {
        return new Link.InScope(row.scopeType(), who.scopeType(row.scopeTypeKey()), who.lineItem(row.key()));
    }

    private Optional<Row> row(String lineItem) {
        return sizing.rows().stream().filter(row -> row.key().equals(lineItem)).findFirst();
    }

    private static Days days(BigDecimal days) {
        return new Days(days.movePointRight(2).longValueExact());
    }
}
