package io.quicksizer.workers.wizard.entry;

import io.quicksizer.processes.model.Step;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the step Scenarios.
 *
 * @param groups one for each chosen scope type
 */
public record ScenariosEntry(Intent intent, Input<List<Group>> groups) implements StepEntry {
    /** Name of the field. */
    public static final String GROUPS = "groups";

    /** Name of a group's field. */
    public static final String KEY = "key";

    /** Name of a group's field. */
    public static final String SELECTED = "selected";

    /**
     * The line items chosen within a scope type.
     *
     * @param selected keys of line items
     */
    public record Group(Input<String> key, Input<List<Input<String>>> selected) {

        private static Group read(JsonFields row) {
            return new Group(row.text(KEY), row.texts(SELECTED));
        }

        private void write(EntryValues row) {
            row.text(KEY, key);
            row.texts(SELECTED, selected);
        }

        /** A group of these line items. */
        public static Group of(String scopeType, List<String> lineItems) {
            return new Group(Input.of(scopeType), EntryTexts.given(lineItems));
        }

        /** The scope type's key; empty text if there is none. */
        public String scopeType() {
            return EntryTexts.key(key);
        }

        /** The keys that are texts. */
        public List<String> lineItems() {
            return EntryTexts.in(selected);
        }
    }

    @Override
    public Step step() {
        return Step.SCENARIOS;
    }

    @Override
    public ScenariosEntry with(Intent other) {
        return new ScenariosEntry(other, groups);
    }

    static ScenariosEntry read(JsonFields fields) {
        return new ScenariosEntry(Intent.NONE, fields.rows(GROUPS, Group::read));
    }

    @Override
    public void write(EntryValues values) {
        values.rows(GROUPS, groups, Group::write);
    }

    /** Every group. */
    public List<Group> rows() {
        return EntryTexts.rows(groups);
    }

    /** Returns whether the entry chooses the line item. */
    public boolean selects(String lineItem) {
        return rows().stream().anyMatch(group -> group.lineItems().contains(lineItem));
    }

    @Override
    public Optional<String> subject(String table, int row) {
        return table.equals(GROUPS) ? EntryTexts.row(groups, row).map(Group::scopeType) : Optional.empty();
    }
}
