package io.quicksizer.workers.prototype;

import io.quicksizer.workers.catalogue.LineItemEntry;
import io.quicksizer.workers.prototype.PrototypeEngagement.Selection;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.EngagementState.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Translation of the chosen rows of the workbook into line items with sizes, and their scope types. */
final class ChoicesTranslation {
    private final PrototypeRows rows;
    private final ImportNotes notes;
    private final Map<LineItemEntry, Selection> chosen = new LinkedHashMap<>();
    private final List<Selection> lost = new ArrayList<>();

    ChoicesTranslation(PrototypeRows rows, PrototypeEngagement source, ImportNotes notes) {
        this.rows = rows;
        this.notes = notes;
        source.selections().forEach(this::choose);
    }

    private void choose(Selection selection) {
        Optional<LineItemEntry> item = rows.find(selection.rowKey());
        if (item.isEmpty()) {
            lost.add(selection);
            notes.add(
                    ImportNotes.SELECTION,
                    selection.id(),
                    "The workbook has no line item in the row \"%s\".".formatted(selection.rowKey()));
            return;
        }
        Selection before = chosen.put(item.get(), selection);
        if (before != null) {
            notes.add(
                    ImportNotes.SELECTION,
                    before.id(),
                    "The row \"%s\" is chosen again by %s.".formatted(before.rowKey(), selection.id()));
        }
    }

    /** Returns the last choice for each line item. */
    Map<LineItemEntry, Selection> chosen() {
        return chosen;
    }

    /** Returns the choices of rows that the workbook does not have. */
    List<Selection> lost() {
        return List.copyOf(lost);
    }

    EngagementState over(EngagementState state) {
        Map<String, Choice> items = new LinkedHashMap<>();
        Set<String> types = new LinkedHashSet<>();
        chosen.forEach((item, selection) -> {
            items.put(item.key(), new Choice(true, size(item, selection)));
            types.add(item.scopeType());
        });
        return state.withScopeTypes(types).withLineItems(items);
    }

    /** Returns the size of a choice; empty if it is invalid or the catalogue has no days for it. */
    private Optional<Size> size(LineItemEntry item, Selection selection) {
        Optional<Size> size = sizeOf(selection);
        if (size.isEmpty()) {
            notes.add(
                    ImportNotes.SELECTION,
                    selection.id(),
                    "\"%s\" is no size; the step Sizing asks for one.".formatted(selection.size()));
        }
        Optional<Size> lacking = size.filter(known ->
                known != Size.CUSTOM && item.forSizing().days().at(known).isEmpty());
        if (lacking.isPresent()) {
            notes.add(
                    ImportNotes.SELECTION,
                    selection.id(),
                    "The catalogue has no days for \"%s\" at size %s."
                            .formatted(item.name(), lacking.get().label()));
            return Optional.empty();
        }
        return size;
    }

    static Optional<Size> sizeOf(Selection selection) {
        return Size.check("size", selection.size()).accepted();
    }
}
