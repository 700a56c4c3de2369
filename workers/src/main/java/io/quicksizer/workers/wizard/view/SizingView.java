package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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
     */
    public record Line(
            CatalogueLineItem item, String scopeType, Input<String> size, BigDecimal customDays, boolean unsized) {

        private boolean isProposed() {
            return unsized
                    && size.shown().isEmpty()
                    && item.days().at(Size.RECOMMENDED).isPresent();
        }

        private SizingEntry.Line proposed() {
            return isProposed()
                    ? SizingEntry.Line.of(item.key(), Size.RECOMMENDED)
                    : new SizingEntry.Line(Input.of(item.key()), size);
        }
    }

    /** Copies the list. */
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
                Input.of(lines.stream()
                        .map(line -> new SizingEntry.Line(Input.of(line.item().key()), line.size()))
                        .toList()));
    }
}
