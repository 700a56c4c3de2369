package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.ServiceInfo;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import io.quicksizer.workers.wizard.entry.ExpertEntry.Service;
import io.quicksizer.workers.wizard.view.ExpertView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Expert mode: the custom services of line items sized Custom, row by row. */
@Component
class ExpertPage implements StepPage {
    private static final List<Size> STARTS = List.of(Size.S, Size.M, Size.L);

    /**
     * The content of the step.
     *
     * @param minimum minimum days of a custom service
     */
    public record Content(List<Line> lines, BigDecimal minimum) {}

    /**
     * A line item sized Custom.
     *
     * @param total days of its valid rows
     * @param leftOut number of rows left out of the total because they are invalid
     * @param starts the sizes whose services can be added as a starting point
     */
    public record Line(String key, String name, BigDecimal total, int leftOut, List<Row> rows, List<Start> starts) {}

    /** A size whose services can be added as a starting point. */
    public record Start(String size, BigDecimal days) {}

    /**
     * A custom service.
     *
     * @param field name prefix of its inputs, such as {@code services[2]}
     * @param service key, or {@code FREE_TEXT}
     * @param name name of the catalogue's service, or the free text
     * @param section empty for a free text
     * @param days as typed
     */
    public record Row(
            int index,
            String field,
            String service,
            boolean freeText,
            String name,
            String section,
            String days,
            String note) {}

    @Override
    public Step step() {
        return Step.EXPERT;
    }

    @Override
    public List<String> terms() {
        return List.of("custom");
    }

    @Override
    public Object figures(StepContent shown) {
        return content(shown);
    }

    @Override
    public Object content(StepContent shown) {
        ExpertView view = shown.view(ExpertView.class);
        List<Service> rows = ExpertRows.filled(view.entry());
        List<Line> lines = shown.engagement().state().customLineItems(shown.catalogue()).stream()
                .map(item -> line(item, rows, shown))
                .toList();
        return new Content(lines, view.minimumDays());
    }

    private static Line line(CatalogueLineItem item, List<Service> rows, StepContent shown) {
        List<Row> own = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).lineItemKey().equals(item.key())) {
                own.add(row(index, rows.get(index), shown));
            }
        }
        int leftOut = (int) own.stream()
                .filter(row -> shown.live().leftOut().contains(row.index()))
                .count();
        return new Line(item.key(), item.name(), total(item, shown), leftOut, own, starts(item, shown.catalogue()));
    }

    private static Row row(int index, Service row, StepContent shown) {
        String service = row.serviceKey();
        Optional<ServiceInfo> known = shown.catalogue().service(service);
        return new Row(
                index,
                ExpertEntry.SERVICES + "[" + index + "]",
                service,
                known.isEmpty(),
                known.map(ServiceInfo::name).orElseGet(() -> row.name().shown()),
                known.map(ServiceInfo::section).orElse(""),
                ContextPage.shown(row.days(), shown.locale()),
                row.note().shown());
    }

    private static BigDecimal total(CatalogueLineItem item, StepContent shown) {
        return Stream.concat(
                        shown.engagement().figures().rows().stream(), shown.engagement().deferred().rows().stream())
                .filter(row -> row.item().key().equals(item.key()))
                .map(row -> row.total().toBigDecimal())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static List<Start> starts(CatalogueLineItem item, CatalogueSnapshot catalogue) {
        return catalogue.scenarioBehind(item.key()).stream()
                .flatMap(scenario -> STARTS.stream()
                        .filter(size -> !scenario.days().days(size).isZero())
                        .map(size -> start(size, scenario.days().days(size))))
                .toList();
    }

    private static Start start(Size size, Days days) {
        return new Start(size.name(), days.toBigDecimal());
    }
}
