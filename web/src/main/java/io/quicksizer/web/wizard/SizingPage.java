package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.view.SizingView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step Sizing: the sizes of the chosen line items. */
@Component
class SizingPage implements StepPage {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The line items by scope type.
     *
     * @param total days of all of them, as in the summary
     * @param proposed number of line items that show the recommended size because none is stored
     */
    public record Content(List<Group> groups, BigDecimal total, int proposed) {}

    /**
     * A scope type.
     *
     * @param days days of its line items that are not deferred
     * @param share share of all days, in percent
     */
    public record Group(int index, String name, List<Line> lines, BigDecimal days, BigDecimal share) {}

    /**
     * A line item to be sized.
     *
     * @param index index in the submission
     * @param choices all sizes, whether offered or not
     * @param drillable whether it has a scenario with services
     * @param proposed whether it shows the recommended size because none is stored
     * @param deferred whether it is deferred
     * @param days days at the chosen size; they don't count if it is deferred
     * @param share share of all days, in percent; 0 if it is deferred
     */
    public record Line(
            int index,
            String key,
            String name,
            List<Choice> choices,
            boolean drillable,
            boolean proposed,
            boolean deferred,
            BigDecimal days,
            BigDecimal share) {

        /** Returns the path of the field with the size. */
        public String field() {
            return "lines[" + index + "].size";
        }

        /** Returns the path of the field that defers the line item. */
        public String deferredField() {
            return "lines[" + index + "].deferred";
        }
    }

    /**
     * A size of a line item.
     *
     * @param days null if the catalogue has none, for N/A, and for Custom without services
     * @param offered whether the line item can have it
     */
    public record Choice(
            String size,
            boolean chosen,
            boolean recommended,
            @Nullable BigDecimal days,
            boolean offered) {}

    @Override
    public Step step() {
        return Step.SIZING;
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
        Map<String, BigDecimal> days = new LinkedHashMap<>();
        Stream.concat(shown.engagement().figures().rows().stream(), shown.engagement().deferred().rows().stream())
                .forEach(row -> days.put(row.item().key(), row.total().toBigDecimal()));
        BigDecimal total = shown.engagement().figures().total().toBigDecimal();
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        int index = 0;
        for (SizingView.Line line : shown.view(SizingView.class).lines()) {
            BigDecimal chosen = days.getOrDefault(line.item().key(), BigDecimal.ZERO);
            groups.computeIfAbsent(line.scopeType(), name -> new ArrayList<>())
                    .add(line(index++, line, chosen, total, shown));
        }
        List<Group> all = new ArrayList<>();
        groups.forEach((name, lines) -> all.add(group(all.size(), name, lines, total)));
        long proposed = groups.values().stream()
                .flatMap(List::stream)
                .filter(Line::proposed)
                .count();
        return new Content(all, total, (int) proposed);
    }

    private static Group group(int index, String name, List<Line> lines, BigDecimal total) {
        BigDecimal days = lines.stream()
                .filter(line -> !line.deferred())
                .map(Line::days)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Group(index, name, lines, days, share(days, total));
    }

    private static Line line(int index, SizingView.Line line, BigDecimal chosen, BigDecimal total, StepContent shown) {
        CatalogueLineItem item = line.item();
        Map<Size, BigDecimal> days = new LinkedHashMap<>();
        for (Size size : List.of(Size.S, Size.M, Size.L)) {
            BigDecimal figure = ScenariosPage.days(item, size);
            if (figure != null) {
                days.put(size, figure);
            }
        }
        if (line.customDays().signum() > 0) {
            days.put(Size.CUSTOM, line.customDays());
        }
        return new Line(
                index,
                item.key(),
                item.name(),
                choices(line.size().shown(), days),
                shown.catalogue().scenarioBehind(item.key()).isPresent(),
                line.unsized() && line.size().shown().equals(Size.RECOMMENDED.name()),
                line.deferred(),
                chosen,
                line.deferred() ? BigDecimal.ZERO : share(chosen, total));
    }

    private static List<Choice> choices(String chosen, Map<Size, BigDecimal> days) {
        return Stream.of(Size.S, Size.M, Size.L, Size.CUSTOM, Size.NA)
                .map(size -> new Choice(
                        size.name(),
                        chosen.equals(size.name()),
                        size == Size.RECOMMENDED,
                        days.get(size),
                        days.containsKey(size) || size == Size.CUSTOM || size == Size.NA))
                .toList();
    }

    private static BigDecimal share(BigDecimal days, BigDecimal total) {
        return total.signum() == 0 ? BigDecimal.ZERO : days.multiply(HUNDRED).divide(total, 1, RoundingMode.HALF_UP);
    }
}
