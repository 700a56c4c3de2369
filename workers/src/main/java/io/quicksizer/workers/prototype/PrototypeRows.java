package io.quicksizer.workers.prototype;

import io.quicksizer.workers.catalogue.LineItemEntry;
import io.quicksizer.workers.catalogue.PublishedCatalogue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lookup of the line item for a row key of the prototype: by unique name, otherwise by row number on the main sheet.
 */
final class PrototypeRows {
    private static final Pattern ROW = Pattern.compile("(?:[A-Za-z]+[-_ ]?)?(\\d{1,6})");

    private final Map<Integer, LineItemEntry> byRow = new HashMap<>();
    private final Map<String, LineItemEntry> byName = new HashMap<>();

    PrototypeRows(PublishedCatalogue catalogue) {
        Set<String> twice = new HashSet<>();
        for (LineItemEntry item : catalogue.portfolio()) {
            item.sourceRow().ifPresent(row -> byRow.put(row, item));
            if (byName.put(plain(item.name()), item) != null) {
                twice.add(plain(item.name()));
            }
        }
        byName.keySet().removeAll(twice);
    }

    Optional<LineItemEntry> find(String rowKey) {
        LineItemEntry named = byName.get(plain(rowKey));
        if (named != null) {
            return Optional.of(named);
        }
        Matcher row = ROW.matcher(rowKey);
        return row.matches() ? Optional.ofNullable(byRow.get(Integer.valueOf(row.group(1)))) : Optional.empty();
    }

    private static String plain(String name) {
        return name.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
    }
}
