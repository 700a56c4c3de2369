package io.quicksizer.workers.actual;

import io.quicksizer.db.actual.ActualRow;
import io.quicksizer.workers.actual.ActualEntry.Seen;
import io.quicksizer.workers.document.PlainCsv;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.VisibleText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of a CSV file as entries: with the keys of the line items, and with the stored notes if it has none. */
final class ImportedActuals {
    /** Nothing: an entry that was read from a file replaces days only where its person asked for it. */
    private static final Seen NOTHING = new Seen("", "");

    private final Map<String, FrozenSizing.Row> rows;
    private final Map<String, ActualRow> stored;
    private final Map<String, List<String>> keysByName;

    /**
     * Creates it.
     *
     * @param rows the line items of the approved revision by key
     * @param stored the stored days by key
     */
    ImportedActuals(Map<String, FrozenSizing.Row> rows, Map<String, ActualRow> stored) {
        this.rows = rows;
        this.stored = stored;
        this.keysByName = rows.values().stream()
                .collect(Collectors.groupingBy(
                        row -> plain(row.name()), Collectors.mapping(FrozenSizing.Row::key, Collectors.toList())));
    }

    /** Returns a problem for each name that several line items have. */
    List<Problem> problems(ActualsCsv.Content content) {
        return content.entries().stream()
                .map(ActualEntry::lineItem)
                .filter(name -> !rows.containsKey(name) && keys(name).size() > 1)
                .distinct()
                .map(name -> Problem.of("file", ActualProblem.LINE_ITEM_NAME_SHARED, name))
                .toList();
    }

    /**
     * Returns the entries.
     *
     * @param replace whether they replace what is stored; an empty cell removes it then
     */
    List<ActualEntry> entries(ActualsCsv.Content content, boolean replace) {
        return content.entries().stream()
                .map(entry -> {
                    String key = key(entry.lineItem());
                    return new ActualEntry(
                            key,
                            entry.days(),
                            note(Optional.ofNullable(stored.get(key)), entry, content.notes()),
                            replace ? null : NOTHING);
                })
                .toList();
    }

    private String key(String text) {
        List<String> keys = keys(text);
        return !rows.containsKey(text) && keys.size() == 1 ? keys.getFirst() : text;
    }

    private List<String> keys(String name) {
        return keysByName.getOrDefault(plain(name), List.of());
    }

    /** The stored note stays without a column for it, and where the cell holds what an exported file shows for it. */
    private static String note(Optional<ActualRow> row, ActualEntry entry, boolean notes) {
        return row.map(ActualRow::note)
                .filter(note ->
                        !notes || VisibleText.cleaned(PlainCsv.cell(note)).equals(entry.note()))
                .orElse(entry.note());
    }

    private static String plain(String name) {
        return name.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
    }
}
