package io.quicksizer.workers.wizard.entry;

import java.util.List;
import java.util.Optional;

/** Lists of keys in an entry. */
final class EntryTexts {
    private EntryTexts() {}

    static Input<List<Input<String>>> given(List<String> keys) {
        return Input.of(keys.stream().map(Input::of).toList());
    }

    /** Returns the elements that are texts. */
    static List<String> in(Input<List<Input<String>>> list) {
        return rows(list).stream().map(Input::value).flatMap(Optional::stream).toList();
    }

    static <R> List<R> rows(Input<List<R>> table) {
        return table.value().orElse(List.of());
    }

    /** Returns the key of a row, stripped; the empty string if there is none. */
    static String key(Input<String> input) {
        return input.value().orElse("").strip();
    }

    static <R> Optional<R> row(Input<List<R>> table, int row) {
        List<R> rows = rows(table);
        return row < rows.size() ? Optional.of(rows.get(row)) : Optional.empty();
    }
}
