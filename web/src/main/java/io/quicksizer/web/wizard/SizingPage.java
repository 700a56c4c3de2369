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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sizes of the chosen line items. */
@Component
class SizingPage implements StepPage {
    private static final int BAR = 100;

    /** The line items by scope type. */
    public record Content(List<Group> groups) {}

    /** A scope type. */
    public record Group(String name, List<Line> lines) {}

    /**
     * A line item to be sized.
     *
     * @param index its place in the submission
     * @param choices the sizes it may have
     * @param drillable whether it has a scenario with services
     */
    public record Line(int index, String key, String name, List<Choice> choices, boolean drillable) {

        /** Path of the field that holds the size. */
        public String field() {
            return "lines[" + index + "].size";
        }
    }

    /**
     * A size that can be chosen.
     *
     * @param days null for Custom without services yet
     * @param bar length, 0..100, of the days beside those of the line item's largest size
     */
    public record Choice(
            String size,
            boolean chosen,
            boolean recommended,
            @Nullable BigDecimal days,
            int bar) {}

    @Override
    public Step step() {
        return Step.SIZING;
    }

    @Override
    public Object content(StepContent shown) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        int index = 0;
        for (SizingView.Line line : shown.view(SizingView.class).lines()) {
            groups.computeIfAbsent(line.scopeType(), name -> new ArrayList<>()).add(line(index++, line, shown));
        }
        return new Content(groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList());
    }

    private static Line line(int index, SizingView.Line line, StepContent shown) {
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
                shown.catalogue().scenarioBehind(item.key()).isPresent());
    }

    private static List<Choice> choices(String chosen, Map<Size, BigDecimal> days) {
        BigDecimal largest = days.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        List<Choice> choices = new ArrayList<>();
        for (Size size : List.of(Size.S, Size.M, Size.L, Size.CUSTOM, Size.NA)) {
            BigDecimal figure = days.get(size);
            if (figure != null || size == Size.CUSTOM || size == Size.NA) {
                choices.add(new Choice(
                        size.name(),
                        chosen.equals(size.name()),
                        size == Size.RECOMMENDED,
                        figure,
                        bar(Objects.requireNonNullElse(figure, BigDecimal.ZERO), largest)));
            }
        }
        return choices;
    }

    private static int bar(BigDecimal days, BigDecimal largest) {
        return largest.signum() == 0
                ? 0
                : days.multiply(BigDecimal.valueOf(BAR))
                        .divide(largest, 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }
}
