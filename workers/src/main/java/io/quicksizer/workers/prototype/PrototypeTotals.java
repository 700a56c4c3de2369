package io.quicksizer.workers.prototype;

import io.quicksizer.workers.catalogue.LineItemEntry;
import io.quicksizer.workers.prototype.PrototypeEngagement.CustomRow;
import io.quicksizer.workers.prototype.PrototypeEngagement.Selection;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.SizedLineItem;
import io.quicksizer.workers.sizing.SizingResult;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Totals of an engagement as the prototype showed them, for comparison with the product's calculation. */
final class PrototypeTotals {
    private final PrototypeRows rows;
    private final PrototypeEngagement source;
    private final Map<LineItemEntry, Selection> chosen;

    PrototypeTotals(PrototypeRows rows, PrototypeEngagement source, Map<LineItemEntry, Selection> chosen) {
        this.rows = rows;
        this.source = source;
        this.chosen = chosen;
    }

    BigDecimal before() {
        return chosen.entrySet().stream()
                .map(choice -> days(choice.getKey(), choice.getValue()))
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
            BigDecimal days = now.getOrDefault(item.key(), BigDecimal.ZERO);
            if (before.compareTo(days) != 0) {
                notes.add(
                        ImportNotes.SELECTION,
                        selection.id(),
                        "\"%s\" had %s days and has %s days."
                                .formatted(item.name(), TypedFigure.shown(before), TypedFigure.shown(days)));
            }
        });
    }

    private BigDecimal days(LineItemEntry item, Selection selection) {
        Optional<Size> size = ChoicesTranslation.sizeOf(selection);
        if (size.isEmpty() || size.get() == Size.NA) {
            return BigDecimal.ZERO;
        }
        if (size.get() == Size.CUSTOM) {
            return TypedFigure.of(selection.customDays()).orElseGet(() -> services(item));
        }
        Days stated = item.stated().get(size.get());
        return (stated == null ? item.days().at(size.get()).orElse(Days.ZERO) : stated).toBigDecimal();
    }

    private BigDecimal services(LineItemEntry item) {
        return source.services().stream()
                .filter(row -> rows.find(row.rowKey()).filter(item::equals).isPresent())
                .map(CustomRow::days)
                .map(TypedFigure::of)
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
