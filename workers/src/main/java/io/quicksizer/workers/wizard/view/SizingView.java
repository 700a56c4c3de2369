package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import java.math.BigDecimal;
import java.util.List;

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
     */
    public record Line(CatalogueLineItem item, String scopeType, Input<String> size, BigDecimal customDays) {}

    /** Copies the list. */
    public SizingView {
        lines = List.copyOf(lines);
    }

    @Override
    public SizingEntry entry() {
        return new SizingEntry(
                Intent.NONE,
                Input.of(lines.stream()
                        .map(line -> new SizingEntry.Line(Input.of(line.item().key()), line.size()))
                        .toList()));
    }
}
