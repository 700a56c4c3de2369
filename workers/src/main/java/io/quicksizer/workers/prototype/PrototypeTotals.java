package io.quicksizer.workers.prototype;

import io.quicksizer.workers.catalogue.LineItemEntry;
import io.quicksizer.workers.prototype.PrototypeEngagement.CustomRow;
import io.quicksizer.workers.prototype.PrototypeEngagement.Selection;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.PlainFigure;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.SizedLineItem;
import io.quicksizer.workers.sizing.SizingResult;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Totals of an engagement as the prototype showed them, for comparison with the product's calculation. Of a row that
 * the workbook does not have, only custom days are known.
 */
final class PrototypeTotals {
    private final PrototypeRows rows;
    private final PrototypeEngagement source;
    private final Map<LineItemEntry, Selection> chosen;
    private final List<Selection> lost;

    PrototypeTotals(PrototypeRows rows, PrototypeEngagement source, ChoicesTranslation choices) {
        this.rows = rows;
        this.source = source;
        this.chosen = choices.chosen();
        this.lost = choices.lost();
    }

    BigDecimal before() {
        return Stream.concat(
                        chosen.entrySet().stream().map(choice -> days(choice.getKey(), choice.getValue())),
                        lost.stream().map(this::days))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Notes each line item whose days differ. */
    void compare(SizingResult after, ImportNotes notes) {
        Map<String, BigDecimal> now = new HashMap<>();
        for (SizedLineItem row : after.rows()) {
            now.put(row.item().key(), row.total().toBigDecimal());
        }
        chosen.forEach((item, selection) -> {
            BigDecimal before = days(item, selection);
            note(selection, item.name(), before, now.getOrDefault(item.key(), BigDecimal.ZERO), notes);
        });
        lost.forEach(selection -> note(selection, selection.rowKey(), days(selection), BigDecimal.ZERO, notes));
    }

    private static void note(Selection selection, String name, BigDecimal before, BigDecimal after, ImportNotes notes) {
        if (before.compareTo(after) != 0) {
            notes.add(
                    ImportNotes.SELECTION,
                    selection.id(),
                    "\"%s\" had %s days and has %s days."
                            .formatted(name, PlainFigure.text(before), PlainFigure.text(after)));
        }
    }

    private BigDecimal days(LineItemEntry item, Selection selection) {
        Optional<Size> size = ChoicesTranslation.sizeOf(selection);
        if (size.isEmpty() || size.get() == Size.NA) {
            return BigDecimal.ZERO;
        }
        if (size.get() == Size.CUSTOM) {
            return customDays(
                    selection,
                    row -> rows.find(row.rowKey()).filter(item::equals).isPresent());
        }
        Days stated = item.stated().get(size.get());
        return (stated == null ? item.days().at(size.get()).orElse(Days.ZERO) : stated).toBigDecimal();
    }

    private BigDecimal days(Selection lost) {
        return ChoicesTranslation.sizeOf(lost).filter(Size.CUSTOM::equals).isPresent()
                ? customDays(lost, row -> row.rowKey().equals(lost.rowKey()))
                : BigDecimal.ZERO;
    }

    private BigDecimal customDays(Selection selection, Predicate<CustomRow> belongs) {
        return TypedFigure.of(selection.customDays())
                .orElseGet(() -> source.services().stream()
                        .filter(belongs)
                        .map(CustomRow::days)
                        .map(TypedFigure::of)
                        .flatMap(Optional::stream)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
