package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of the step Sizing.
 *
 * @param lines one for each chosen line item
 */
public record SizingView(List<Line> lines) implements StepView {

    /**
     * A line item to be sized.
     *
     * @param scopeType name of its scope type
     * @param size name of the size, or what was typed instead
     * @param customDays days of its custom services
     * @param unsized whether no size is stored yet
     * @param deferred whether it is kept for later
     */
    public record Line(
            CatalogueLineItem item,
            String scopeType,
            Input<String> size,
            BigDecimal customDays,
            boolean unsized,
            boolean deferred) {

        private boolean isProposed() {
            return unsized
                    && size.shown().isEmpty()
                    && item.days().at(Size.RECOMMENDED).isPresent();
        }

        private SizingEntry.Line proposed() {
            return isProposed() ? entry(Input.of(Size.RECOMMENDED.name())) : entry(size);
        }

        private SizingEntry.Line entry(Input<String> shown) {
            return new SizingEntry.Line(Input.of(item.key()), shown, Input.of(deferred));
        }
    }

    public SizingView {
        lines = List.copyOf(lines);
    }

    /** The entry with the recommended size for each line item without one; empty if there is none to propose. */
    public Optional<StepEntry> proposal() {
        return lines.stream().noneMatch(Line::isProposed)
                ? Optional.empty()
                : Optional.of(new SizingEntry(
                        Intent.NONE, Input.of(lines.stream().map(Line::proposed).toList())));
    }

    @Override
    public SizingEntry entry() {
        return new SizingEntry(
                Intent.NONE,
                Input.of(lines.stream().map(line -> line.entry(line.size())).toList()));
    }

    @Override
    public void complete(Map<String, @Nullable Object> form) {
        form.put(SizingEntry.LINES, lines.stream().map(SizingView::variables).toList());
    }

    private static Map<String, @Nullable Object> variables(Line line) {
        CatalogueLineItem item = line.item();
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put(SizingEntry.KEY, item.key());
        variables.put("name", item.name());
        variables.put("scopeType", line.scopeType());
        if (line.size().isMentioned()) {
            variables.put(SizingEntry.SIZE, line.size().shown());
        }
        variables.put(SizingEntry.DEFERRED, line.deferred());
        variables.put("options", sizeOptions(item, line.customDays()));
        for (Size size : List.of(Size.S, Size.M, Size.L)) {
            variables.put(
                    size.name().toLowerCase(Locale.ROOT),
                    item.days()
                            .at(size)
                            .map(days -> Shown.number(days.toBigDecimal()))
                            .orElse(BigDecimal.ZERO));
        }
        variables.put("custom", Shown.number(line.customDays()));
        return variables;
    }

    private static List<Option> sizeOptions(CatalogueLineItem item, BigDecimal customDays) {
        List<Option> options = new ArrayList<>();
        for (Size size : List.of(Size.S, Size.M, Size.L)) {
            item.days()
                    .at(size)
                    .ifPresent(days -> options.add(
                            new Option(size.label() + " – " + Shown.days(days.toBigDecimal()), size.name())));
        }
        String days = customDays.signum() == 0 ? "by service" : Shown.days(customDays);
        options.add(new Option("Custom – " + days, Size.CUSTOM.name()));
        options.add(new Option("N/A – not delivered", Size.NA.name()));
        return options;
    }
}
